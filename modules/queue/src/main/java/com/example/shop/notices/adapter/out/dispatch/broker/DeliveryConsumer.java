package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.application.Delivery;
import com.example.shop.notices.application.StoreUnavailableException;
import com.example.shop.notices.domain.NotificationId;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Delivers the notification a message names. The claim makes it idempotent: a message that comes again
 * finds nothing to claim and is simply acknowledged. So is one whose attempt failed, for what follows
 * is decided in the database: see {@link RecoverySweep}.
 */
@ApplicationScoped
class DeliveryConsumer {

    static final String CHANNEL = "deliveries";

    private static final Logger LOG = Logger.getLogger(DeliveryConsumer.class);

    /** Between two looks whether the database is back. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Delivery delivery;
    private final Surroundings surroundings;
    private final ChannelRegistry channels;
    private volatile boolean isStopped;

    DeliveryConsumer(Delivery delivery, Surroundings surroundings, ChannelRegistry channels) {
        this.delivery = delivery;
        this.surroundings = surroundings;
        this.channels = channels;
    }

    /** Acknowledges after the work is done; before that, a crash brings the message back. */
    @Incoming(CHANNEL)
    @Blocking(value = "senders", ordered = false)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<?> message) {
        try {
            return deliver(Messages.read(message.getPayload()))
                    ? message.ack()
                    : CompletableFuture.completedFuture(null);
        } catch (UnreadableMessageException e) {
            LOG.warnf("a message is set aside, to the dead letters: %s", e.getMessage());
            return message.nack(e);
        } catch (RuntimeException | Error e) { // an error, too: it would end the channel
            LOG.error("a message could not be looked after, and is set aside, to the dead letters", e);
            return message.nack(e);
        }
    }

    /**
     * Keeps the message while the database is away: there is nothing wrong with it, and no use in taking another.
     *
     * @return false if it has to be left to another replica, because this one stops
     */
    private boolean deliver(NotificationId id) {
        while (!isStopped) {
            try {
                boolean isDone = delivery.deliver(id);
                surroundings.databaseIsThere();
                return isDone;
            } catch (StoreUnavailableException e) {
                surroundings.databaseIsAway(e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return false;
    }

    /** Before {@link Delivery} is closed, which waits for the deliveries under way. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        isStopped = true;
        channels.getPausable(CHANNEL).pause();
    }
}
