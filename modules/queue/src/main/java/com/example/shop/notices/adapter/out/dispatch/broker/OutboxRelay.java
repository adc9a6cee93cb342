package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.application.StoreUnavailableException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Hands the outbox to the broker: at once after a commit, and every so often for what no commit
 * announces. Every replica runs one. An entry is marked only after the broker's acknowledgement, so a
 * crash in between publishes it twice, and the second message finds nothing to claim.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final BrokerOutbox outbox;
    private final BrokerPublisher publisher;
    private final RelaySettings settings;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> new Thread(work, "outbox-relay"),
            new ThreadPoolExecutor.DiscardPolicy()); // once stopped, it is too late to ask
    private final AtomicBoolean asked = new AtomicBoolean();
    private boolean away;

    OutboxRelay(BrokerOutbox outbox, BrokerPublisher publisher, RelaySettings settings) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.settings = settings;
    }

    @Scheduled(every = "{notifications.relay.every}")
    void tick() {
        ask();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Dispatched dispatched) {
        ask();
    }

    /** Lets the batch under way be marked; after a lease it is anybody's anyway. */
    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
        try {
            thread.awaitTermination(settings.lease().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** However many ask while it runs, it runs once more. */
    private void ask() {
        if (asked.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        asked.set(false);
        try {
            relay();
        } catch (StoreUnavailableException e) {
            LOG.debug("the outbox cannot be read; the next run tries again", e);
        } catch (RuntimeException e) {
            LOG.error("the outbox could not be relayed; the next run tries again", e);
        }
    }

    /** Takes nothing that it could not publish: connected first, and no more after the first failure. */
    private void relay() {
        try {
            publisher.open();
            away(false, "");
            for (var next = take(); !next.isEmpty(); next = take()) {
                publish(next);
            }
        } catch (JMSException e) {
            publisher.close();
            away(true, e.getMessage());
        }
    }

    private List<OutboxEntry> take() {
        return outbox.take(settings.batch(), settings.lease());
    }

    private void publish(List<OutboxEntry> entries) throws JMSException {
        List<OutboxEntry> unanswered = new ArrayList<>(entries);
        try {
            List<OutboxEntry> taken = publisher.publish(entries);
            outbox.published(taken);
            unanswered.removeAll(taken);
        } finally {
            outbox.release(unanswered);
        }
        if (!unanswered.isEmpty()) {
            throw new JMSException("no acknowledgement for " + unanswered.size() + " messages");
        }
    }

    /** Once for each absence, not once for each try. */
    private void away(boolean now, String reason) {
        if (now && !away) {
            LOG.warnf("the broker is away, notifications wait in the outbox: %s", reason);
        }
        if (!now && away) {
            LOG.info("the broker is back");
        }
        away = now;
    }
}
