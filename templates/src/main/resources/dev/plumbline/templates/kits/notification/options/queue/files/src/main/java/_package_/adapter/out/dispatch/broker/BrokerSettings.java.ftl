package [=package].adapter.out.dispatch.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where the broker is, and how to speak with it. */
@ConfigMapping(prefix = "notifications.broker")
public interface BrokerSettings {

    /** {@code amqp://host:port}, or {@code amqps} with TLS; options of the Qpid JMS client may follow. */
    String url();

    Optional<String> user();

    Optional<String> password();

    /** The queue; it must exist, with a bound on redelivery and a dead-letter address. */
    @WithDefault("notifications")
    String address();

    /** How long connecting may take. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long the broker may take to answer anything else; shorter than the relay's lease. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** How often to try again while the broker is away. */
    @WithDefault("1s")
    String reconnectEvery();

    /** Deliveries at the same moment; each needs a database connection now and then. */
    @WithDefault("8")
    int consumers();

    /** Messages that each consumer holds in advance, and so keeps from other replicas. */
    @WithDefault("5")
    int prefetch();
}
