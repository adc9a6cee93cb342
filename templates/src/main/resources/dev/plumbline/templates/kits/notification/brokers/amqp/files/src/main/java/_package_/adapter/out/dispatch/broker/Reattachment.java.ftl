package [=package].adapter.out.dispatch.broker;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.PublisherDecorator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Connects anew. Where a connection breaks while it is being made, the client never tells, and the connector would wait for
 * ever.
 */
@ApplicationScoped
class Reattachment implements PublisherDecorator {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BooleanSupplier isConnected;
    private final Duration patience;

    @Inject
    Reattachment(Surroundings surroundings) {
        this(surroundings::isConnected, PATIENCE);
    }

    Reattachment(BooleanSupplier isConnected, Duration patience) {
        this.isConnected = isConnected;
        this.patience = patience;
    }

    @Override
    public Multi<? extends Message<?>> decorate(
            Multi<? extends Message<?>> publisher, List<String> channels, boolean isConnector) {
        if (!isConnector || !channels.contains(DeliveryConsumer.CHANNEL)) {
            return publisher;
        }
        return Multi.createFrom()
                .<Message<?>>deferred(() ->
                        Multi.createBy().merging().streams(publisher.<Message<?>>map(message -> message), watch()))
                .onFailure(WaitedTooLongException.class)
                .retry()
                .indefinitely();
    }

    /** Says nothing, and fails when there has been no connection for too long. */
    private Multi<Message<?>> watch() {
        var last = new AtomicLong(System.nanoTime());
        return Multi.createFrom()
                .ticks()
                .every(patience.dividedBy(20))
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(tick -> {
                    if (isConnected.getAsBoolean()) {
                        last.set(System.nanoTime());
                    }
                    return System.nanoTime() - last.get() > patience.toNanos()
                            ? Multi.createFrom().failure(new WaitedTooLongException())
                            : Multi.createFrom().empty();
                });
    }

    private static final class WaitedTooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
