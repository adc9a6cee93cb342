package [=package].adapter.out.dispatch.broker;

import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Publishes again what is due and has no message any more: after a failed attempt, after a crash in
 * the middle of one, after a broker that lost its disk or gave a message up as dead.
 *
 * <p>A failed attempt is not left to the broker's redelivery. When to try again, and when to give up, is
 * decided by the application and written in the database; a broker knows nothing of it, each one
 * delays in a way of its own or not at all, and after a crash it redelivers at once, while the dead
 * consumer's claim still stands. One sweep covers every such case.
 */
@ApplicationScoped
class RecoverySweep {

    private static final Logger LOG = Logger.getLogger(RecoverySweep.class);

    private final BrokerOutbox outbox;
    private final RelaySettings settings;

    RecoverySweep(BrokerOutbox outbox, RelaySettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    @Scheduled(every = "{notifications.relay.recovery-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        int recovered = outbox.recover(settings.patience());
        if (recovered > 0) {
            LOG.infof("%d notifications are due again and go back to the broker", recovered);
        }
    }
}
