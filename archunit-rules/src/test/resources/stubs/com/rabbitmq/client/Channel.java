package com.rabbitmq.client;

public interface Channel {
    void basicConsume(String queue, boolean isAcknowledgedAtOnce, Object consumer);
}
