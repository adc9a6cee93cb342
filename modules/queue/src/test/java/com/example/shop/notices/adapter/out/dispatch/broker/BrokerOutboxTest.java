package com.example.shop.notices.adapter.out.dispatch.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.notices.domain.NotificationId;
import com.example.shop.notices.parts.DatabasePart;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    void what_could_not_be_published_is_free_at_once_and_what_was_published_never() throws SQLException {
        add(2);
        var taken = outbox.take(2, LEASE);
        outbox.published(taken.subList(0, 1));
        outbox.release(taken);
        assertThat(outbox.take(2, LEASE)).isEqualTo(taken.subList(1, 2));
    }

    @Test
    void an_attempt_that_failed_before_its_entry_was_marked_is_seen_by_the_sweep() throws SQLException {
        add(1);
        var taken = outbox.take(1, LEASE);
        execute("update notification set due_at = now(), last_reason = 'busy'");
        outbox.published(taken);
        assertThat(outbox.recover(LEASE)).isEqualTo(1);
        assertThat(outbox.take(1, LEASE)).isEqualTo(taken);
    }

    @Test
    void what_is_in_the_broker_is_left_there_until_patience_ends() throws SQLException {
        add(1);
        outbox.published(outbox.take(1, LEASE));
        assertThat(outbox.recover(LEASE)).isZero();
        assertThat(outbox.recover(Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void what_is_delivered_or_given_up_is_never_published_again() throws SQLException {
        add(2);
        outbox.published(outbox.take(2, LEASE));
        execute("update notification set status = 'SENT'");
        assertThat(outbox.recover(Duration.ZERO)).isZero();
        execute("update notification set status = 'PARKED'");
        assertThat(outbox.recover(Duration.ZERO)).isZero();
    }

    private List<NotificationId> add(int count) throws SQLException {
        List<NotificationId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var id = new NotificationId(UUID.randomUUID());
            execute("insert into notification (id, idempotency_key, fingerprint, channel, address, subject, body) values ('"
                    + id + "', '" + id + "', 'f', 'EMAIL', 'a@example.com', 's', 'b')");
            outbox.add(id);
            ids.add(id);
        }
        return ids;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
