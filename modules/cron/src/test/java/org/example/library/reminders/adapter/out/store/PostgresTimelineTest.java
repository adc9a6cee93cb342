package org.example.library.reminders.adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.example.library.reminders.application.Claim;
import org.example.library.reminders.application.NotificationStore.Settled;
import org.example.library.reminders.application.SendResult;
import org.example.library.reminders.application.Settlement;
import org.example.library.reminders.application.Timeline.Entry;
import org.example.library.reminders.application.Timeline.Event;
import org.example.library.reminders.application.Timeline.Past;
import org.example.library.reminders.application.Tried;
import org.example.library.reminders.domain.Channel;
import org.example.library.reminders.domain.IdempotencyKey;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;
import org.example.library.reminders.domain.Recipient;
import org.example.library.reminders.parts.DatabasePart;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresTimelineTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final DatabasePart DATABASE = new DatabasePart();
    private static final SendResult BUSY = new SendResult.Transient("451 busy", Optional.empty());

    private final DataSource dataSource = DATABASE.dataSource();
    private final PostgresNotificationStore store = new PostgresNotificationStore(dataSource);
    private final PostgresTimeline timeline = new PostgresTimeline(dataSource, "r-1");

    @BeforeAll
    static void start() {
        DATABASE.start();
        Flyway.configure().dataSource(DATABASE.dataSource()).load().migrate();
    }

    @AfterAll
    static void stop() {
        DATABASE.stop();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate notification, attempt, service_event cascade");
    }

    @Test
    void each_attempt_that_came_to_an_end_is_kept_as_it_was_and_one_that_was_none_is_not() throws SQLException {
        var id = accept("a");
        settle(claim(), new Settlement.Retry(Duration.ZERO, "451 busy"), BUSY);
        settle(claim(), new Settlement.Postponed("p", Duration.ZERO, "535"), new SendResult.Misconfigured("535"));
        store.settle(List.of(new Settled(claim(), new Settlement.Postponed("p", Duration.ZERO, "no sender was free"))));
        settle(claim(), new Settlement.Sent("p-1"), new SendResult.Accepted("p-1"));

        assertThat(timeline.attempts(id))
                .extracting(past -> past.number() + " " + past.provider() + " " + past.outcome() + " " + past.detail())
                .containsExactly("1 p transient 451 busy", "2 p misconfigured 535", "2 p accepted p-1");
        assertThat(timeline.attempts(id)).extracting(Past::tookMillis).containsOnly(7L);
        assertThat(timeline.attempts(id)).extracting(Past::at).isSorted();
        assertThat(timeline.attempts(NotificationId.random())).isEmpty();
    }

    @Test
    void an_attempt_whose_replica_died_is_a_number_that_is_missing() throws SQLException {
        var id = accept("a");
        var lost = claim();
        execute("update notification set lease_until = now()");
        settle(claim(), new Settlement.Retry(Duration.ZERO, "451 busy"), BUSY);
        settle(lost, new Settlement.Sent("p-1"), new SendResult.Accepted("p-1"));

        assertThat(timeline.attempts(id)).extracting(Past::number).containsExactly(2);
        assertThat(store.find(id).orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    void of_very_many_attempts_the_latest_are_told() throws SQLException {
        var id = accept("a");
        execute("insert into attempt select '" + id + "', now() + n * interval '1 s', n, 'p', 'transient', 1, 'busy'"
                + " from generate_series(1, 203) n");

        assertThat(timeline.attempts(id))
                .hasSize(200)
                .extracting(Past::number)
                .startsWith(4, 5)
                .endsWith(203);
    }

    @Test
    void attempts_are_forgotten_with_their_notification_and_events_when_they_are_as_old() throws SQLException {
        var old = accept("old");
        settle(claim(), new Settlement.Sent("p-1"), new SendResult.Accepted("p-1"));
        execute("update notification set accepted_at = now() - interval '10 days'");
        timeline.add(Event.STARTED, "1", null, 1, Duration.ofDays(10));
        var young = accept("young");
        settle(claim(), new Settlement.Sent("p-2"), new SendResult.Accepted("p-2"));
        timeline.add(Event.STARTED, "2", null, 1, Duration.ZERO);

        new OldNotifications(dataSource, new Kept()).forget();
        assertThat(store.find(old)).isEmpty();
        assertThat(timeline.attempts(old)).isEmpty();
        assertThat(timeline.attempts(young)).hasSize(1);
        assertThat(all()).extracting(Entry::kind).containsExactly("ATTEMPTS", "STARTED");
    }

    @Test
    void attempts_that_came_to_the_same_in_a_minute_are_one_entry_among_the_events_in_their_order()
            throws SQLException {
        attempt("12:00:01", "accepted", "p-1");
        event("12:00:02", "RUN", "schedule", 3);
        event("12:00:03", "PAUSED", "p", 1);
        attempt("12:00:04", "accepted", "p-2");
        attempt("12:00:05", "misconfigured", "535");
        event("12:00:06", "RESUMED", "p", 1);
        event("12:00:07", "PAUSED", "p", 1);
        event("12:00:08", "RUN", "schedule", 4);
        attempt("12:01:00", "accepted", "p-3");

        var entries = timeline.between(NOON, NOON.plusSeconds(61), 10);
        assertThat(entries)
                .extracting(one -> one.kind() + " " + one.subject() + " " + one.detail() + " " + one.times())
                .containsExactly(
                        "ATTEMPTS p accepted 2",
                        "RUN schedule null 7",
                        "PAUSED p null 1",
                        "ATTEMPTS p misconfigured: 535 1",
                        "RESUMED p null 1",
                        "PAUSED p null 1",
                        "ATTEMPTS p accepted 1");
        assertThat(entries.get(0).at()).isEqualTo(NOON.plusSeconds(1));
        assertThat(entries.get(0).until()).isEqualTo(NOON.plusSeconds(4).plusMillis(500));
        assertThat(entries.get(0).longestMillis()).isEqualTo(500);
        assertThat(entries.get(0).notification()).hasSize(36);
        assertThat(timeline.between(NOON.plusSeconds(4), NOON.plusSeconds(60), 2))
                .extracting(Entry::kind)
                .containsExactly("ATTEMPTS", "ATTEMPTS");
    }

    @Test
    void what_cannot_be_written_stops_nobody() throws SQLException {
        execute("alter table service_event rename to gone");
        try {
            timeline.add(Event.STARTED, "1", null, 1, Duration.ZERO);
        } finally {
            execute("alter table gone rename to service_event");
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void whoever_holds_a_lock_that_we_wait_for_is_named_once() throws Exception {
        var id = accept("a");
        var blockers = new Blockers(dataSource, "r-1");
        assertThat(blockers.look(Duration.ZERO)).isZero();
        try (var elsewhere = dataSource.getConnection();
                var lock = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            lock.execute("set local application_name = 'month end'");
            lock.execute("lock table notification in share mode");
            var claim = CompletableFuture.supplyAsync(() -> store.claim(id, Duration.ofMinutes(1)));
            await().until(() -> blockers.look(Duration.ZERO) == 1);
            execute("update service_event set at = at - interval '2 minutes', took_millis = took_millis + 120000");
            assertThat(blockers.look(Duration.ZERO)).isZero();
            elsewhere.commit();
            assertThat(claim.get()).isPresent();
        }
        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("BLOCKED");
            assertThat(entry.detail())
                    .matches("process \\d+ of user postgres \\(month end\\) holds a lock, .* since .* UTC");
        });
    }

    private List<Entry> all() {
        return timeline.between(Instant.now().minusSeconds(600), Instant.now().plusSeconds(600), 100);
    }

    private NotificationId accept(String key) {
        return store.accept(new NotificationRequest(
                        new IdempotencyKey(key), new Recipient(Channel.EMAIL, key + "@example.com"), "Hello", "World"))
                .id();
    }

    private Claim claim() throws SQLException {
        execute("update notification set due_at = now()");
        return store.claimDue(1, Set.of(), Duration.ofMinutes(1)).get(0);
    }

    private void settle(Claim claim, Settlement settlement, SendResult result) {
        var tried = new Tried("p", result, System.nanoTime() - 7_000_000, Duration.ofMillis(7));
        store.settle(List.of(new Settled(claim, settlement, Optional.of(tried))));
    }

    private void attempt(String time, String outcome, String detail) throws SQLException {
        execute("insert into attempt values (gen_random_uuid(), '2026-01-01T%sZ', 1, 'p', '%s', 500, '%s')"
                .formatted(time, outcome, detail));
    }

    private void event(String time, String kind, String subject, int times) throws SQLException {
        execute(
                "insert into service_event (at, took_millis, kind, subject, times, replica) values ('2026-01-01T%sZ', 0, '%s', '%s', %d, 'r-1')"
                        .formatted(time, kind, subject, times));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    private record Kept() implements KeepSettings {

        @Override
        public Duration texts() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration sent() {
            return Duration.ofDays(5);
        }

        @Override
        public Duration parked() {
            return Duration.ofDays(5);
        }

        @Override
        public String lookEvery() {
            return "1h";
        }
    }
}
