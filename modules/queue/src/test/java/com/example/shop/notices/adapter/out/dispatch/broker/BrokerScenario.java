package com.example.shop.notices.adapter.out.dispatch.broker;

import static org.awaitility.Awaitility.await;

import com.example.shop.notices.adapter.out.store.Sql;
import com.example.shop.notices.application.NotificationService;
import com.example.shop.notices.application.NotificationState;
import com.example.shop.notices.application.NotificationStore;
import com.example.shop.notices.domain.Channel;
import com.example.shop.notices.domain.DeliveryStatus;
import com.example.shop.notices.domain.IdempotencyKey;
import com.example.shop.notices.domain.NotificationId;
import com.example.shop.notices.domain.NotificationRequest;
import com.example.shop.notices.domain.Recipient;
import com.example.shop.notices.parts.BrokerPart;
import com.example.shop.notices.parts.LastMile;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.inject.Inject;
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
    Surroundings surroundings;

    @Inject
    ChannelRegistry channels;

    @Inject
    DataSource database;

    BrokerPart broker;
    LastMile lastMile;

    private long deadBefore;
    private final String body = "Message " + UUID.randomUUID();

    /** One notification goes all the way first; from here on nothing is received until a test says so. */
    @BeforeEach
    void nothing_is_under_way_and_nobody_receives() {
        broker.up();
        execute("delete from notification");
        var first = submit("first");
        receiveUntil(() -> {
            relay.tick();
            return state(first).status() == DeliveryStatus.SENT && broker.messagesIn(BrokerPart.ADDRESS) == 0;
        });
        channels.getPausable(DeliveryConsumer.CHANNEL).pause();
        execute("delete from notification");
        deadBefore = broker.messagesIn(BrokerPart.DEAD_LETTERS);
    }

    /** Those that this test has made. */
    long deadLetters() {
        return broker.messagesIn(BrokerPart.DEAD_LETTERS) - deadBefore;
    }

    /** A broker that starts again needs its time on a busy machine. */
    ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    NotificationId submit() {
        return submit(body);
    }

    private NotificationId submit(String body) {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        var channel = Channel.valueOf(lastMile.channel().toUpperCase(Locale.ROOT));
        return service.submit(new NotificationRequest(key, new Recipient(channel, lastMile.address()), "Hello", body));
    }

    NotificationState state(NotificationId id) {
        return service.state(id).orElseThrow();
    }

    void awaitDelivered(NotificationId id) {
        receiveUntil(() -> state(id).status() == DeliveryStatus.SENT);
    }

    void receiveUntil(Callable<Boolean> condition) {
        channels.getPausable(DeliveryConsumer.CHANNEL).resume();
        patiently().until(condition);
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

    /** What a sender of ours says of a notification. */
    String message(NotificationId id) {
        var select = "select " + Messages.COLUMNS + " from notification where id = ?";
        return new Sql(database).query(select, Messages::write, id.value()).get(0);
    }

    void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
