package [=package].adapter.out.dispatch.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

class ReattachmentTest {

    private final AtomicInteger connections = new AtomicInteger();

    /** The first connection breaks while it is being made, and nothing says so. */
    private final Multi<Message<?>> broker = Multi.createFrom()
            .deferred(() -> connections.incrementAndGet() == 1
                    ? Multi.createFrom().nothing()
                    : Multi.createBy()
                            .concatenating()
                            .streams(
                                    Multi.createFrom().item(Message.of("a message")),
                                    Multi.createFrom().nothing()));

    @Test
    void where_a_connection_is_never_made_another_one_is() throws Exception {
        var reattachment = new Reattachment(() -> connections.get() > 1, Duration.ofMillis(200));
        var received = new CompletableFuture<Object>();
        reattachment
                .decorate(broker, List.of(DeliveryConsumer.CHANNEL), true)
                .subscribe()
                .with(message -> received.complete(message.getPayload()));

        assertThat(received.get(60, TimeUnit.SECONDS)).isEqualTo("a message");
        assertThat(connections).hasValue(2);
    }

    @Test
    void other_channels_are_left_alone() {
        var reattachment = new Reattachment(() -> false, Duration.ofMillis(200));
        assertThat(reattachment.decorate(broker, List.of("another"), true)).isSameAs(broker);
        assertThat(reattachment.decorate(broker, List.of(DeliveryConsumer.CHANNEL), false))
                .isSameAs(broker);
    }
}
