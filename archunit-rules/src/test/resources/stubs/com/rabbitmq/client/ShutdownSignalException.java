package com.rabbitmq.client;

public class ShutdownSignalException extends RuntimeException {}
