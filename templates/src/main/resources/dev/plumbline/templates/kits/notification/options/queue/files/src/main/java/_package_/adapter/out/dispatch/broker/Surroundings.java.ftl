package [=package].adapter.out.dispatch.broker;

import [=package].application.DeliveryAlarms;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Whether the broker and the database are there: told once for each absence, not once for each try. */
@ApplicationScoped
class Surroundings {

    private static final Logger LOG = Logger.getLogger(Surroundings.class);

    private final HealthCenter channels;
    private final DeliveryAlarms alarms;
    private final AtomicBoolean isBrokerAway = new AtomicBoolean();
    private final AtomicBoolean isDatabaseAway = new AtomicBoolean();

    Surroundings(HealthCenter channels, DeliveryAlarms alarms) {
        this.channels = channels;
        this.alarms = alarms;
    }

    /** Whether messages come in; a channel that sends connects only when it has something to send. */
    boolean isConnected() {
        return channels.getReadiness().getChannels().stream()
                .filter(channel -> channel.getChannel().equals(DeliveryConsumer.CHANNEL))
                .allMatch(channel -> channel.isOk());
    }

    /** The same, and says so when it changes. */
    boolean isBrokerThere() {
        boolean isThere = isConnected();
        if (isBrokerAway.compareAndSet(isThere, !isThere)) {
            if (isThere) {
                LOG.info("the broker is back");
            } else {
                LOG.warn("the broker is away; what is accepted waits in the outbox");
            }
        }
        return isThere;
    }

    void databaseIsThere() {
        if (isDatabaseAway.compareAndSet(true, false)) {
            alarms.storeBack();
        }
    }

    void databaseIsAway(RuntimeException cause) {
        if (isDatabaseAway.compareAndSet(false, true)) {
            alarms.storeAway(cause);
        }
    }
}
