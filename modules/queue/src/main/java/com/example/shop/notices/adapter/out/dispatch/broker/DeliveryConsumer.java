package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.application.Delivery;
import com.example.shop.notices.application.StoreUnavailableException;
import com.example.shop.notices.domain.NotificationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Delivers the notification a message names. The claim makes it idempotent: a message that comes again
 * finds nothing to claim and is simply accepted. So is one whose attempt failed, for what follows
 * is decided in the database: see {@link RecoverySweep}.
 */
@ApplicationScoped
class DeliveryConsumer {

    private static final Logger LOG = Logger.getLogger(DeliveryConsumer.class);

    /** Before a message goes back because the database is away. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Delivery delivery;

    DeliveryConsumer(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Settles the message after the work is done; before that, a crash brings it back. */
    void receive(Message message) {
        try {
            process(message).settle(message);
        } catch (JMSException e) {
            LOG.warnf("the broker is gone, the message will come again: %s", e.getMessage());
        }
    }

    private Outcome process(Message message) throws JMSException {
        Optional<NotificationId> id = id(message);
        if (id.isEmpty()) {
            LOG.errorf("message %s names no notification and goes to the dead letters", message.getJMSMessageID());
            return Outcome.REJECTED;
        }
        try {
            delivery.deliver(id.get());
            return Outcome.ACCEPTED;
        } catch (StoreUnavailableException e) {
            // Nothing wrong with the message, and no use in taking the next one at once.
            LockSupport.parkNanos(PAUSE.toNanos());
            return Outcome.RELEASED;
        } catch (RuntimeException | Error e) { // an error, too: it would end the thread, and with it the consumer
            LOG.errorf(e, "notification %s could not be looked after; its message goes back", id.get());
            return Outcome.MODIFIED_FAILED;
        }
    }

    private static Optional<NotificationId> id(Message message) throws JMSException {
        try {
            return message instanceof TextMessage text
                    ? Optional.ofNullable(text.getText()).map(UUID::fromString).map(NotificationId::new)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
