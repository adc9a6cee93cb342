package [=package].adapter.out.dispatch.broker;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import org.jboss.logging.Logger;

/** Keeps {@link DeliveryConsumer} connected to the broker, for as long as the service runs. */
@ApplicationScoped
class Subscription {

    private static final Logger LOG = Logger.getLogger(Subscription.class);

    /** An addition of this client to JMS: a message is settled alone, with an outcome of its own. */
    private static final int INDIVIDUAL_ACKNOWLEDGE = 101;

    private final BrokerConnections connections;
    private final BrokerSettings settings;
    private final DeliveryConsumer consumer;
    private Connection connection;
    private boolean away;
    private boolean stopped;

    Subscription(BrokerConnections connections, BrokerSettings settings, DeliveryConsumer consumer) {
        this.connections = connections;
        this.settings = settings;
        this.consumer = consumer;
    }

    /** Tries for ever: a broker that is away for long is no reason to stay away when it is back. */
    @Scheduled(every = "{notifications.broker.reconnect-every}")
    synchronized void keep() {
        if (connection != null || stopped) {
            return;
        }
        try {
            connection = open();
            LOG.infof("receiving from %s", settings.address());
            away = false;
        } catch (JMSException e) {
            if (!away) {
                LOG.warnf("nothing is received until the broker is back: %s", e.getMessage());
            }
            away = true;
        }
    }

    /**
     * Closing waits for the deliveries under way. Before {@link [=package].application.Delivery} is
     * closed: from then on it attempts nothing, and messages would be used up for nothing.
     */
    synchronized void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopped = true;
        if (connection != null) {
            drop(connection);
        }
    }

    /** One session for each consumer, because a session hands out one message at a time. */
    private Connection open() throws JMSException {
        Connection opened = connections.open();
        try {
            opened.setExceptionListener(lost -> drop(opened));
            for (int i = 0; i < settings.consumers(); i++) {
                var session = opened.createSession(INDIVIDUAL_ACKNOWLEDGE);
                session.createConsumer(session.createQueue(settings.address())).setMessageListener(consumer::receive);
            }
            opened.start();
            return opened;
        } catch (JMSException e) {
            drop(opened);
            throw e;
        }
    }

    private void drop(Connection lost) {
        synchronized (this) {
            connection = connection == lost ? null : connection;
        }
        try {
            lost.close();
        } catch (JMSException e) {
            // It is broken, which is why it is closed.
        }
    }
}
