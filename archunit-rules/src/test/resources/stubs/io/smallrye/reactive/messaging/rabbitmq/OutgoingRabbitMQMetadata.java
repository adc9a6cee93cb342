package io.smallrye.reactive.messaging.rabbitmq;

public class OutgoingRabbitMQMetadata {

    public static Builder builder() {
        return new Builder();
    }

    public static class Builder {

        public Builder withDeliveryMode(Integer mode) {
            return this;
        }

        public OutgoingRabbitMQMetadata build() {
            return new OutgoingRabbitMQMetadata();
        }
    }
}
