package com.rabbitmq.client;

public interface Channel {}
