package com.rabbitmq.client;

public class ConnectionFactory {}
