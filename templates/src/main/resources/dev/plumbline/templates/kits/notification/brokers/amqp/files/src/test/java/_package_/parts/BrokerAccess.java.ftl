package [=package].parts;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpMessage;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/** How the application gets to the broker of the tests, and how tests do without it. */
record BrokerAccess(int port) {

    private static final String HOST = "127.0.0.1";

    Map<String, String> settings() {
        return Map.of("amqp-host", HOST, "amqp-port", Integer.toString(port));
    }

    void send(String text) {
        send(AmqpMessage.create().withBody(text).build());
    }

    int sendUnreadable() {
        var messages = List.of(
                AmqpMessage.create().build(),
                AmqpMessage.create().withIntegerAsBody(42).build(),
                AmqpMessage.create()
                        .withBufferAsBody(Buffer.buffer(new byte[] {0, -1}))
                        .build(),
                AmqpMessage.create().withBody("not a notification").build());
        messages.forEach(this::send);
        return messages.size();
    }

    private void send(AmqpMessage message) {
        var client = AmqpClient.create(new AmqpClientOptions().setHost(HOST).setPort(port));
        client.createSender(BrokerPart.ADDRESS)
                .compose(sender -> sender.sendWithAck(message))
                .onComplete(answer -> client.close())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
