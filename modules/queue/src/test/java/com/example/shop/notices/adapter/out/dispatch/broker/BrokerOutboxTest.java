package com.example.shop.notices.adapter.out.dispatch.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.notices.adapter.out.store.Sql;
import com.example.shop.notices.domain.NotificationId;
import com.example.shop.notices.parts.DatabasePart;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokerOutboxTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final DatabasePart PART = new DatabasePart();
    private static DataSource database;

    private final BrokerOutbox outbox = new BrokerOutbox(database);

    @BeforeAll
    static void start() {
        PART.start();
        database = PART.dataSource();
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    static void stop() {
        PART.stop();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("delete from notification");
    }

    @Test
    void two_relays_at_once_never_take_the_same_entry() throws Exception {
        add(400);
        Callable<List<OutboxEntry>> relay = () -> {
            List<OutboxEntry> all = new ArrayList<>();
            for (var next = outbox.take(7, LEASE); !next.isEmpty(); next = outbox.take(7, LEASE)) {
                all.addAll(next);
            }
            return all;
        };
        var threads = Executors.newFixedThreadPool(4);
        List<OutboxEntry> taken = new ArrayList<>();
        for (var each : threads.invokeAll(List.of(relay, relay, relay, relay))) {
            taken.addAll(each.get());
        }
        threads.shutdown();
        assertThat(taken).hasSize(400).doesNotHaveDuplicates();
    }

    @Test
    void entries_are_taken_in_the_order_they_were_added() throws SQLException {
        var added = add(5);
        assertThat(outbox.take(5, LEASE)).extracting(OutboxEntry::id).isEqualTo(added);
    }

    @Test
    void what_a_dead_relay_took_is_free_again_when_its_lease_is_over() throws SQLException {
        add(1);
        assertThat(outbox.take(1, LEASE)).hasSize(1);
        assertThat(outbox.take(1, LEASE)).isEmpty();
        assertThat(outbox.take(1, Duration.ZERO)).hasSize(1);
    }

    @Test
    void what_was_published_is_never_taken_again_and_the_rest_when_its_lease_is_over() throws SQLException {
        add(2);
        var taken = outbox.take(2, LEASE);
        outbox.published(taken.subList(0, 1));
        assertThat(outbox.take(2, LEASE)).isEmpty();
        assertThat(outbox.take(2, Duration.ZERO)).isEqualTo(taken.subList(1, 2));
    }

    @Test
    void what_came_while_a_relay_was_about_to_look_is_not_published_twice() throws Exception {
        var relay = Executors.newSingleThreadExecutor();
        try (var connection = database.getConnection();
                var other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.execute("lock table broker_outbox");
            var taken = relay.submit(() -> outbox.take(1, LEASE));
            await().until(BrokerOutboxTest::isAnybodyWaiting);
            var id = addNotification();
            other.execute("insert into broker_outbox (notification_id) values ('" + id + "')");
            connection.commit();
            assertThat(taken.get()).extracting(OutboxEntry::id).containsExactly(id);
            outbox.published(taken.get());
        } finally {
            relay.shutdown();
        }
        assertThat(outbox.recover(PATIENCE, 10)).isZero();
    }

    @Test
    void an_attempt_that_failed_before_its_entry_was_marked_is_seen_by_the_sweep() throws SQLException {
        add(1);
        var taken = outbox.take(1, LEASE);
        execute("update notification set due_at = now(), last_reason = 'busy'");
        outbox.published(taken);
        assertThat(outbox.recover(LEASE, 10)).isEqualTo(1);
        assertThat(outbox.take(1, LEASE)).isEqualTo(taken);
    }

    @Test
    void what_is_in_the_broker_is_left_there_however_long_nothing_is_delivered() throws SQLException {
        publish(20, "2 hours");
        publish(20, "1 hour");
        assertThat(outbox.recover(PATIENCE, 10))
                .as("one, to see whether the broker has lost everything")
                .isEqualTo(1);
        assertThat(outbox.recover(PATIENCE, 10))
                .as("while the broker is away, that one waits")
                .isZero();
        assertThat(outbox.take(50, LEASE)).hasSize(1);

        publish(1, "1 minute");
        assertThat(outbox.recover(PATIENCE, 10))
                .as("one went out a short time ago")
                .isZero();
    }

    @Test
    void what_others_have_overtaken_for_long_is_published_again_a_few_at_a_time() throws SQLException {
        publish(20, "2 hours");
        publish(20, "30 minutes");
        deliver(publish(1, "25 minutes"));
        publish(1, "1 minute");

        assertThat(outbox.recover(PATIENCE, 15)).isEqualTo(15);
        assertThat(outbox.recover(PATIENCE, 15)).isEqualTo(5);
        assertThat(outbox.recover(PATIENCE, 15)).isZero();
    }

    @Test
    void what_is_spent_is_published_again_at_once_however_much_it_is() throws SQLException {
        publish(50, "1 minute");
        execute("update notification set due_at = now(), last_reason = 'busy'");
        assertThat(outbox.recover(PATIENCE, 10)).isEqualTo(50);
    }

    @Test
    void what_is_delivered_or_given_up_is_never_published_again() throws SQLException {
        add(2);
        outbox.published(outbox.take(2, LEASE));
        execute("update notification set status = 'SENT'");
        assertThat(outbox.recover(Duration.ZERO, 10)).isZero();
        execute("update notification set status = 'PARKED'");
        assertThat(outbox.recover(Duration.ZERO, 10)).isZero();
    }

    private List<NotificationId> publish(int count, String ago) throws SQLException {
        var added = add(count);
        outbox.published(outbox.take(count, LEASE));
        for (var id : added) {
            execute("update broker_outbox set published_at = now() - interval '" + ago + "' where notification_id = '"
                    + id + "'");
            execute("update notification set due_at = now() - interval '1 day', accepted_at = now() - interval '" + ago
                    + "' where id = '" + id + "'");
        }
        return added;
    }

    private static void deliver(List<NotificationId> ids) throws SQLException {
        for (var id : ids) {
            execute("update notification set status = 'SENT' where id = '" + id + "'");
        }
    }

    private List<NotificationId> add(int count) throws SQLException {
        List<NotificationId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var id = addNotification();
            outbox.add(id);
            ids.add(id);
        }
        return ids;
    }

    private static NotificationId addNotification() throws SQLException {
        var id = NotificationId.random();
        execute("insert into notification (id, idempotency_key, fingerprint, channel, address, subject, body)"
                + " values ('"
                + id + "', '" + id + "', 'f', 'EMAIL', 'a@example.com', 's', 'b')");
        return id;
    }

    private static boolean isAnybodyWaiting() {
        var select = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
        return new Sql(database).query(select, row -> row.getInt(1)).get(0) > 0;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
