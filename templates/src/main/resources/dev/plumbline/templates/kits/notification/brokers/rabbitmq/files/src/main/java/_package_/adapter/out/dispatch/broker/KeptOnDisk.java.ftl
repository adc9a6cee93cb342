package [=package].adapter.out.dispatch.broker;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.OutgoingInterceptor;
import io.smallrye.reactive.messaging.rabbitmq.OutgoingRabbitMQMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Message;

/** RabbitMQ keeps a message in memory only, even in a durable queue, unless the message asks for more. */
@ApplicationScoped
@Identifier("notifications")
class KeptOnDisk implements OutgoingInterceptor {

    @Override
    public Message<?> beforeMessageSend(Message<?> message) {
        return message.addMetadata(
                OutgoingRabbitMQMetadata.builder().withDeliveryMode(2).build());
    }

    @Override
    public void onMessageAck(Message<?> message) {}

    @Override
    public void onMessageNack(Message<?> message, Throwable failure) {}
}
