package com.acme.notifications.adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.notifications.application.Claim;
import com.acme.notifications.application.NotificationState;
import com.acme.notifications.application.NotificationStore.Settled;
import com.acme.notifications.application.ProviderEvent;
import com.acme.notifications.application.ProviderEvent.Status;
import com.acme.notifications.application.ProviderEvents.Outcome;
import com.acme.notifications.application.Settlement;
import com.acme.notifications.domain.Channel;
import com.acme.notifications.domain.DeliveryStatus;
import com.acme.notifications.domain.IdempotencyKey;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import com.acme.notifications.domain.Recipient;
import com.acme.notifications.parts.DatabasePart;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresProviderEventsTest {

    private static final DatabasePart DATABASE = new DatabasePart();

    private final DataSource dataSource = DATABASE.dataSource();
    private final PostgresNotificationStore store = new PostgresNotificationStore(dataSource);
    private final PostgresProviderEvents events = new PostgresProviderEvents(dataSource, Duration.ofMinutes(5));

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
        execute("truncate notification cascade");
        execute("truncate provider_event");
    }

    @Test
    void an_event_moves_on_and_never_back() {
        var id = sent();

        assertThat(take(id, Status.DELIVERED)).isEqualTo(Outcome.TAKEN);
        assertThat(take(id, Status.BOUNCED)).isEqualTo(Outcome.TAKEN);
        assertThat(take(id, Status.DELIVERED)).isEqualTo(Outcome.IGNORED);
        assertThat(take(id, Status.BOUNCED)).isEqualTo(Outcome.IGNORED);

        assertThat(state(id).status()).hasToString("BOUNCED");
        assertThat(state(id).detail()).contains("no such recipient");
    }

    @Test
    void an_event_that_comes_before_its_sender_has_written_anything_down_is_not_lost() {
        var claim = claimed();

        assertThat(take(claim.id(), Status.DELIVERED)).isEqualTo(Outcome.TAKEN);
        store.settle(List.of(new Settled(claim, new Settlement.Sent("p-1"))));

        assertThat(state(claim.id()).status()).hasToString("DELIVERED");
        assertThat(state(claim.id()).detail()).contains("p-1");
    }

    @Test
    void an_event_that_comes_while_its_sender_writes_is_not_lost() throws Exception {
        var claim = claimed();
        CompletableFuture<Outcome> taking;
        try (var writing = dataSource.getConnection()) {
            writing.setAutoCommit(false);
            try (var update = writing.prepareStatement(
                    "update notification set status = 'SENT', provider_id = 'p-1', lease_token = null where id = ?")) {
                update.setObject(1, claim.id().value());
                update.execute();
            }
            taking = CompletableFuture.supplyAsync(() -> take(claim.id(), Status.DELIVERED));
            await().until(this::isAnybodyWaiting);
            writing.commit();
        }

        assertThat(taking.get()).isEqualTo(Outcome.TAKEN);
        assertThat(state(claim.id()).status()).hasToString("DELIVERED");
    }

    @Test
    void what_nobody_knew_to_be_taken_is_not_sent_once_more_when_the_provider_says_it_was() {
        var retried = claimed();
        store.settle(List.of(new Settled(retried, new Settlement.Retry(Duration.ZERO, "no answer"))));
        assertThat(take(retried.id(), Status.DELIVERED)).isEqualTo(Outcome.TAKEN);
        var parked = claimed();
        store.settle(List.of(new Settled(parked, new Settlement.Parked("no answer, for days"))));
        assertThat(take(parked.id(), Status.DELIVERED)).isEqualTo(Outcome.TAKEN);

        assertThat(store.claimDue(10, Set.of(), Duration.ofMinutes(1))).isEmpty();
        assertThat(store.backlog().parked()).isZero();
    }

    @Test
    void what_is_said_of_an_earlier_attempt_does_not_end_a_replay() {
        var claim = claimed();
        store.settle(List.of(new Settled(claim, new Settlement.Parked("no answer, for days"))));
        store.replay(claim.id());

        assertThat(take(claim.id(), Status.BOUNCED)).isEqualTo(Outcome.IGNORED);
        assertThat(take(claim.id(), Status.DELIVERED)).isEqualTo(Outcome.IGNORED);

        assertThat(state(claim.id()).status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(store.claim(claim.id(), Duration.ofMinutes(1))).isPresent();
    }

    @Test
    void what_is_said_of_a_message_with_another_id_says_nothing_of_the_one_that_was_sent() {
        var claim = claimed();
        store.settle(List.of(new Settled(claim, new Settlement.Sent("p-2"))));

        assertThat(take(claim.id(), Status.BOUNCED)).isEqualTo(Outcome.IGNORED);
        assertThat(state(claim.id()).status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(take(claim.id(), "p-2.filter-7", Status.DELIVERED)).isEqualTo(Outcome.TAKEN);
        assertThat(take(claim.id(), "", Status.BOUNCED)).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void the_same_event_of_the_same_provider_is_taken_once() {
        var id = sent();
        var event = event("e-1", id.toString(), Status.DELIVERED);

        assertThat(events.take(event)).isEqualTo(Outcome.TAKEN);
        assertThat(events.take(event)).isEqualTo(Outcome.REPLAYED);
    }

    @Test
    void an_event_of_somebody_else_is_ignored() {
        assertThat(events.take(event("e-1", "mail-7", Status.DELIVERED))).isEqualTo(Outcome.IGNORED);
        assertThat(take(NotificationId.random(), Status.DELIVERED)).isEqualTo(Outcome.IGNORED);
    }

    @Test
    void events_are_remembered_for_a_day() throws SQLException {
        var id = sent();
        var event = event("e-1", id.toString(), Status.DELIVERED);
        events.take(event);

        events.forget();
        assertThat(events.take(event)).isEqualTo(Outcome.REPLAYED);
        execute("update provider_event set taken_at = taken_at - interval '25 hours'");
        events.forget();
        assertThat(events.take(event)).isEqualTo(Outcome.IGNORED);
    }

    @Test
    void what_was_delivered_or_bounced_is_listed_and_forgotten_as_what_was_sent() throws SQLException {
        var delivered = sent();
        take(delivered, Status.DELIVERED);
        var bounced = sent();
        take(bounced, Status.BOUNCED);
        assertThat(store.list(DeliveryStatus.valueOf("DELIVERED"), Optional.empty(), 9))
                .extracting(NotificationState::id)
                .containsExactly(delivered);
        assertThat(store.list(DeliveryStatus.valueOf("BOUNCED"), Optional.empty(), 9))
                .extracting(NotificationState::id)
                .containsExactly(bounced);
        execute("update notification set accepted_at = now() - interval '2 days'");

        new Sql(dataSource).update(Statements.FORGET_SENT, Duration.ofDays(3).toMillis());
        assertThat(store.find(delivered)).isPresent();
        new Sql(dataSource).update(Statements.FORGET_SENT, Duration.ofDays(1).toMillis());

        assertThat(store.find(delivered)).isEmpty();
        assertThat(store.find(bounced)).isEmpty();
    }

    private Outcome take(NotificationId id, Status status) {
        return events.take(event(UUID.randomUUID().toString(), id.toString(), status));
    }

    private Outcome take(NotificationId id, String providerId, Status status) {
        var eventId = UUID.randomUUID().toString();
        return events.take(new ProviderEvent("p", eventId, id.toString(), providerId, status, "no such recipient"));
    }

    private static ProviderEvent event(String eventId, String notification, Status status) {
        var reason = status == Status.BOUNCED ? "no such recipient" : "";
        return new ProviderEvent("p", eventId, notification, "p-1", status, reason);
    }

    private NotificationId sent() {
        var claim = claimed();
        store.settle(List.of(new Settled(claim, new Settlement.Sent("p-1"))));
        return claim.id();
    }

    private Claim claimed() {
        var id = store.accept(request()).id();
        return store.claim(id, Duration.ofMinutes(1)).orElseThrow();
    }

    private static NotificationRequest request() {
        var key = UUID.randomUUID().toString();
        return new NotificationRequest(
                new IdempotencyKey(key), new Recipient(Channel.EMAIL, key + "@example.com"), "Hello", "World");
    }

    private NotificationState state(NotificationId id) {
        return store.find(id).orElseThrow();
    }

    private boolean isAnybodyWaiting() throws SQLException {
        try (var connection = dataSource.getConnection();
                var locks = connection.prepareStatement("select 1 from pg_locks where not granted");
                var rows = locks.executeQuery()) {
            return rows.next();
        }
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
