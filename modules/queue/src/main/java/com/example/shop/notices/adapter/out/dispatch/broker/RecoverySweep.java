package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.application.StoreUnavailableException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Publishes again what is due and has no message any more: after a failed attempt, after a crash in
 * the middle of one, after a broker that lost its disk or gave a message up as dead.
 *
 * <p>A failed attempt is not left to the broker's redelivery: when to try again, and when to give up, is
 * decided by the application and written in the database, of which a broker knows nothing.
 */
@ApplicationScoped
class RecoverySweep {

    private static final Logger LOG = Logger.getLogger(RecoverySweep.class);

    private final BrokerOutbox outbox;
    private final RelaySettings settings;
    private final Surroundings surroundings;

    RecoverySweep(BrokerOutbox outbox, RelaySettings settings, Surroundings surroundings) {
        this.outbox = outbox;
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Scheduled(every = "{notifications.relay.recovery-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        try {
            int recovered = outbox.recover(settings.patience(), settings.batch());
            if (recovered > 0) {
                LOG.infof("%d notifications are due again and go back to the broker", recovered);
            }
        } catch (StoreUnavailableException e) {
            surroundings.databaseIsAway(e);
        }
    }
}
