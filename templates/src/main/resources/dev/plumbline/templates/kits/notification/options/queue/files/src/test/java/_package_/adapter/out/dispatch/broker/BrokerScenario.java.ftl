package [=package].adapter.out.dispatch.broker;

import static org.awaitility.Awaitility.await;

import [=package].application.NotificationService;
import [=package].application.NotificationState;
import [=package].application.NotificationStore;
import [=package].domain.Channel;
import [=package].domain.DeliveryStatus;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import [=package].parts.BrokerPart;
import [=package].parts.LastMile;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of this package do with a real broker, which they really kill, and what they see of it. */
abstract class BrokerScenario {

    @Inject
    NotificationService service;

    @Inject
    NotificationStore store;

    @Inject
    BrokerOutbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    RecoverySweep sweep;

    @Inject
    Subscription subscription;

    @Inject
    BrokerConnections connections;

    @Inject
    BrokerSettings settings;

    @Inject
    DataSource database;

    BrokerPart broker;
    LastMile lastMile;

    private final String body = "Message " + UUID.randomUUID();

    /** A broker that comes back has lost its consumers: from here on nothing is received until a test says so. */
    @BeforeEach
    void nothing_is_under_way_and_nobody_receives() {
        broker.upEmpty();
        execute("delete from notification");
    }

    /** A broker that starts again needs its time on a busy machine. */
    ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    NotificationId submit() {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        var channel = Channel.valueOf(lastMile.channel().toUpperCase(Locale.ROOT));
        return service.submit(
                new NotificationRequest(key, new Recipient(channel, lastMile.address()), "Hello", body));
    }

    NotificationState state(NotificationId id) {
        return service.state(id).orElseThrow();
    }

    void awaitDelivered(NotificationId id) {
        receiveUntil(() -> state(id).status() == DeliveryStatus.SENT);
    }

    void receiveUntil(Callable<Boolean> condition) {
        patiently().until(() -> {
            subscription.keep();
            return condition.call();
        });
    }

    void awaitMessages(long count) {
        patiently().until(() -> {
            relay.tick();
            return broker.messagesIn(BrokerPart.ADDRESS) == count;
        });
    }

    long arrivals() {
        return lastMile.arrivals().stream()
                .filter(arrived -> arrived.contains(body))
                .count();
    }

    void send(Body body) {
        try (var connection = connections.open();
                var session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(BrokerPart.ADDRESS)).send(body.in(session));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Body {
        Message in(Session session) throws JMSException;
    }
}
