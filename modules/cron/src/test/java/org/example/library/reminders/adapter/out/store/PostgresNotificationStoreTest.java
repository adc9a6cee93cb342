package org.example.library.reminders.adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.example.library.reminders.application.Backlog;
import org.example.library.reminders.application.Claim;
import org.example.library.reminders.application.KeyReusedException;
import org.example.library.reminders.application.NotificationState;
import org.example.library.reminders.application.NotificationStore.Accepted;
import org.example.library.reminders.application.NotificationStore.Parked;
import org.example.library.reminders.application.NotificationStore.Settled;
import org.example.library.reminders.application.Settlement;
import org.example.library.reminders.application.StoreUnavailableException;
import org.example.library.reminders.domain.Channel;
import org.example.library.reminders.domain.DeliveryStatus;
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
import org.junit.jupiter.api.Timeout;

/** A store that gave the same notification out for ever would keep a claimer busy for ever: hence the timeout. */
@Timeout(60)
class PostgresNotificationStoreTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration NO_LEASE = Duration.ZERO;
    private static final DatabasePart DATABASE = new DatabasePart();

    private final DataSource dataSource = DATABASE.dataSource();
    private final PostgresNotificationStore store = new PostgresNotificationStore(dataSource);

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
    }

    @Test
    void what_was_accepted_is_pending_and_comes_back_as_it_was() {
        var request = request("a", "Hello", "Zeile 1\nZeile 2 \uD83D\uDCEC");
        var id = store.accept(request).id();

        assertThat(state(id).status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(state(id).attempts()).isZero();
        assertThat(claimOne().request()).isEqualTo(request);
    }

    /** As a standby does that was not promoted yet: that is no fault of the request. */
    @Test
    void a_database_that_takes_no_writes_for_now_is_away() throws SQLException {
        execute("alter database postgres set default_transaction_read_only = on");
        try {
            assertThatThrownBy(() -> store.accept(request("a"))).isInstanceOf(StoreUnavailableException.class);
        } finally {
            execute("begin read write; alter database postgres reset default_transaction_read_only; commit");
        }
    }

    @Test
    void the_backlog_is_what_waits_longest_and_how_much_is_parked() throws SQLException {
        assertThat(store.backlog()).isEqualTo(new Backlog(Duration.ZERO, 0));
        store.accept(request("a"));
        store.accept(request("b"));
        store.accept(request("c"));
        execute("update notification set due_at = now() + interval '1 hour' where idempotency_key = 'a'");
        assertThat(store.backlog().oldestDue()).isLessThan(Duration.ofMinutes(1));
        execute("update notification set due_at = now() - interval '1 hour' where idempotency_key = 'b'");
        execute("update notification set status = 'PARKED', last_reason = 'no' where idempotency_key = 'c'");

        assertThat(store.backlog().parked()).isEqualTo(1);
        assertThat(store.backlog().oldestDue()).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(61));
    }

    @Test
    void those_of_one_status_are_listed_a_page_at_a_time_the_latest_first() throws SQLException {
        var all = IntStream.range(0, 5)
                .mapToObj(i -> store.accept(request("k" + i)).id())
                .toList();
        execute("update notification set accepted_at = '2026-01-01T00:00:00Z' where idempotency_key in ('k0', 'k1',"
                + " 'k2')");
        execute("update notification set status = 'PARKED', last_reason = 'no' where idempotency_key = 'k4'");

        List<NotificationId> seen = new ArrayList<>();
        var page = store.list(DeliveryStatus.PENDING, Optional.empty(), 3);
        while (!page.isEmpty()) {
            page.forEach(state -> seen.add(state.id()));
            page = store.list(DeliveryStatus.PENDING, Optional.of(page.get(page.size() - 1)), 3);
        }

        assertThat(seen).startsWith(all.get(3)).containsExactlyInAnyOrderElementsOf(all.subList(0, 4));
        assertThat(store.list(DeliveryStatus.PARKED, Optional.empty(), 3))
                .extracting(NotificationState::id)
                .containsExactly(all.get(4));
    }

    @Test
    void what_was_never_accepted_is_not_found() {
        assertThat(store.find(NotificationId.random())).isEmpty();
        assertThat(store.claim(NotificationId.random(), LEASE)).isEmpty();
        assertThat(claimDue(10)).isEmpty();
    }

    @Test
    void the_same_request_again_is_the_same_notification() {
        var first = store.accept(request("a"));

        assertThat(first.isNew()).isTrue();
        assertThat(store.accept(request("a"))).isEqualTo(new Accepted(first.id(), false));
    }

    @Test
    void a_key_reused_for_something_else_is_refused() {
        store.accept(request("a"));

        assertThatThrownBy(() -> store.accept(request("a", "Hello", "other")))
                .isInstanceOf(KeyReusedException.class)
                .hasMessageContaining("idempotency key a was used before");
    }

    @Test
    void callers_who_use_a_key_at_the_same_moment_get_the_same_notification() throws Exception {
        List<Accepted> accepted = atTheSameTime(8, () -> store.accept(request("a")));

        assertThat(accepted)
                .extracting(Accepted::id)
                .containsOnly(accepted.get(0).id());
        assertThat(accepted).filteredOn(Accepted::isNew).hasSize(1);
    }

    @Test
    void claimers_at_the_same_moment_never_share_and_leave_nothing_over() throws Exception {
        IntStream.range(0, 200).forEach(i -> store.accept(request("key-" + i)));

        var claims = atTheSameTime(8, () -> claimUntilNothingIsLeft(7)).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(claims).extracting(Claim::id).hasSize(200).doesNotHaveDuplicates();
        assertThat(claims).allSatisfy(claim -> assertThat(claim.attempt()).isEqualTo(1));
    }

    @Test
    void a_claim_takes_no_more_than_its_limit_and_the_oldest_first() {
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> store.accept(request("key-" + i)).id())
                .toList();

        assertThat(claimDue(3)).extracting(Claim::id).containsExactlyElementsOf(ids.subList(0, 3));
        assertThat(claimDue(3)).extracting(Claim::id).containsExactlyElementsOf(ids.subList(3, 5));
    }

    @Test
    void what_somebody_holds_cannot_be_claimed() {
        var id = store.accept(request("a")).id();
        claimOne();

        assertThat(claimDue(1)).isEmpty();
        assertThat(store.claim(id, LEASE)).isEmpty();
    }

    @Test
    void a_lease_that_ran_out_lets_somebody_else_in_and_fences_the_first_one_out() {
        var id = store.accept(request("a")).id();
        var lost = store.claim(id, NO_LEASE).orElseThrow();
        var held = claimOne();

        assertThat(held.attempt()).isEqualTo(2);
        settle(lost, new Settlement.Parked("late"));
        assertThat(state(id).status()).isEqualTo(DeliveryStatus.PENDING);
        settle(held, new Settlement.Sent("p-2"));
        settle(held, new Settlement.Parked("again"));
        assertThat(state(id).detail()).contains("p-2");
    }

    @Test
    void a_lease_that_ran_out_still_counts_while_nobody_else_came() {
        var id = store.accept(request("a")).id();
        var claim = store.claim(id, NO_LEASE).orElseThrow();

        settle(claim, new Settlement.Sent("p-1"));
        assertThat(state(id).status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void attempts_that_never_came_to_an_end_are_counted_until_one_does() {
        var id = store.accept(request("a")).id();
        store.claim(id, NO_LEASE);
        store.claim(id, NO_LEASE);
        var third = store.claim(id, LEASE).orElseThrow();
        settle(third, new Settlement.Retry(Duration.ZERO, "busy"));
        var fourth = claimOne();

        assertThat(third.unended()).isEqualTo(2);
        assertThat(fourth.unended()).isZero();
        assertThat(fourth.attempt()).isEqualTo(4);
    }

    @Test
    void what_is_to_be_tried_again_is_not_due_before_its_time() {
        var id = store.accept(request("a")).id();
        settle(claimOne(), new Settlement.Retry(Duration.ofHours(1), "busy"));

        assertThat(state(id).status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(state(id).detail()).contains("busy");
        assertThat(claimDue(1)).isEmpty();
        assertThat(store.claim(id, LEASE)).isEmpty();
    }

    @Test
    void what_is_to_be_tried_again_becomes_due() {
        store.accept(request("a"));
        settle(claimOne(), new Settlement.Retry(Duration.ofMillis(50), "busy"));

        Claim again =
                await().until(() -> claimDue(1), found -> !found.isEmpty()).get(0);
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void what_is_done_is_never_claimed_again() {
        var id = store.accept(request("a")).id();
        settle(claimOne(), new Settlement.Parked("no such address"));

        assertThat(claimDue(1)).isEmpty();
        assertThat(store.claim(id, LEASE)).isEmpty();
        assertThat(state(id).detail()).contains("no such address");
    }

    @Test
    void whatever_a_provider_answers_can_be_written_down() {
        var id = store.accept(request("a")).id();
        var longPage = "\0" + "x".repeat(999) + "\uD83D\uDCEC and more";

        settle(claimOne(), new Settlement.Parked(longPage));
        assertThat(state(id).detail()).contains("x".repeat(999) + "?");
    }

    @Test
    void many_results_are_written_at_once_each_as_it_is() {
        var ids = IntStream.range(0, 4)
                .mapToObj(i -> store.accept(request("key-" + i)).id())
                .toList();
        var claims = claimDue(4);

        store.settle(List.of(
                new Settled(claims.get(0), new Settlement.Sent("p-1")),
                new Settled(claims.get(1), new Settlement.Parked("no such address")),
                new Settled(claims.get(2), new Settlement.Retry(Duration.ofHours(1), "busy")),
                new Settled(claims.get(3), new Settlement.Postponed("p", Duration.ofHours(1), "401"))));

        assertThat(ids)
                .extracting(id -> state(id).status() + " " + state(id).attempts() + " "
                        + state(id).detail().get())
                .containsExactly("SENT 1 p-1", "PARKED 1 no such address", "PENDING 1 busy", "PENDING 0 401");
    }

    @Test
    void what_cannot_be_read_is_parked_and_the_others_come_through() throws SQLException {
        for (int i = 0; i < 130; i++) {
            store.accept(request("broken-" + i));
        }
        execute("update notification set channel = 'PIGEON', due_at = due_at - interval '1 hour'");
        var good = store.accept(request("good")).id();

        assertThat(claimDue(16)).extracting(Claim::id).containsExactly(good);
        var broken = store.accept(request("broken-0")).id();
        assertThat(state(broken).status()).isEqualTo(DeliveryStatus.PARKED);
        assertThat(state(broken).detail().orElseThrow())
                .contains("cannot be read")
                .contains("PIGEON");
    }

    @Test
    void what_waits_for_a_provider_is_due_as_soon_as_its_pause_is_ended() {
        var pauses = new PostgresProviderPauses(dataSource, LEASE, LEASE);
        pauses.pause("p", "429", Optional.of(Duration.ofHours(1)));
        store.accept(request("a"));
        settle(claimOne(), new Settlement.Postponed("p", Duration.ZERO, "429"));
        assertThat(claimDue(1)).isEmpty();

        assertThat(pauses.end("p")).isTrue();
        var claim = claimOne();
        assertThat(claim.attempt()).isEqualTo(1);
        settle(claim, new Settlement.Postponed("p", Duration.ZERO, "a pause that is over by now"));
        assertThat(claimDue(1)).hasSize(1);
    }

    @Test
    void channels_that_have_to_wait_are_not_claimed() {
        store.accept(request("a"));

        assertThat(store.claimDue(1, Set.of(Channel.EMAIL), LEASE)).isEmpty();
        assertThat(claimDue(1)).hasSize(1);
    }

    @Test
    void what_is_parked_is_replayed_as_if_it_were_new() {
        var id = store.accept(request("a")).id();
        assertThat(store.replay(id)).isFalse();
        settle(claimOne(), new Settlement.Parked("no such address"));

        assertThat(store.replay(id)).isTrue();
        var claim = claimOne();
        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(claim.age()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void what_is_parked_is_replayed_by_reason_and_time() {
        for (String reason : new String[] {"550 no such user", "550 no such user", "too old"}) {
            store.accept(request(UUID.randomUUID().toString()));
            settle(claimOne(), new Settlement.Parked(reason));
        }
        var now = Instant.now();

        assertThat(store.replay(new Parked("550", now.plusSeconds(60), now.plusSeconds(120))))
                .isZero();
        assertThat(store.replay(new Parked("550", now.minusSeconds(60), now.plusSeconds(60))))
                .isEqualTo(2);
        assertThat(store.replay(new Parked("", now.minusSeconds(60), now.plusSeconds(60))))
                .isEqualTo(1);
        assertThat(claimDue(10)).hasSize(3);
    }

    @Test
    void what_is_dismissed_is_never_sent_and_its_history_says_who_did_it_and_why() {
        var id = store.accept(request("a")).id();
        assertThat(store.dismiss(id, "by ann: sold out")).isFalse();
        settle(claimOne(), new Settlement.Parked("no such address"));

        assertThat(store.dismiss(id, "by ann: sold out")).isTrue();
        assertThat(store.dismiss(id, "by bob: sold out")).isFalse();
        assertThat(store.replay(id)).isFalse();

        assertThat(claimDue(1)).isEmpty();
        assertThat(store.backlog().parked()).isZero();
        assertThat(store.list(DeliveryStatus.DISMISSED, Optional.empty(), 9)).containsExactly(state(id));
        assertThat(state(id).detail()).contains("no such address");
        assertThat(new PostgresTimeline(dataSource, "here").attempts(id))
                .singleElement()
                .satisfies(past -> assertThat(past.provider() + " " + past.outcome() + " " + past.detail())
                        .isEqualTo("operator dismissed by ann: sold out"));
        var now = Instant.now();
        assertThat(new PostgresTimeline(dataSource, "here").between(now.minusSeconds(60), now.plusSeconds(60), 9))
                .anySatisfy(entry -> assertThat(entry.kind() + " " + entry.detail())
                        .isEqualTo("DISMISSED dismissed: by ann: sold out"));
    }

    @Test
    void what_is_parked_is_dismissed_by_reason_and_time() {
        for (String reason : new String[] {"550 no such user", "550 no such user", "too old"}) {
            store.accept(request(UUID.randomUUID().toString()));
            settle(claimOne(), new Settlement.Parked(reason));
        }
        var now = Instant.now();

        assertThat(store.dismiss(new Parked("550", now.plusSeconds(60), now.plusSeconds(120)), "by ann: gone"))
                .isZero();
        assertThat(store.dismiss(new Parked("550", now.minusSeconds(60), now.plusSeconds(60)), "by ann: gone"))
                .isEqualTo(2);
        assertThat(store.backlog().parked()).isEqualTo(1);
    }

    @Test
    void a_key_is_told_apart_when_the_text_is_long_gone() throws SQLException {
        var id = store.accept(request("a")).id();
        execute("update notification set subject = '', body = ''");

        assertThat(store.accept(request("a"))).isEqualTo(new Accepted(id, false));
        assertThatThrownBy(() -> store.accept(request("a", "Hello", "other"))).isInstanceOf(KeyReusedException.class);
    }

    @Test
    void a_long_transaction_elsewhere_hides_nothing_that_is_due() throws Exception {
        try (var elsewhere = dataSource.getConnection()) {
            elsewhere.setAutoCommit(false);
            elsewhere.createStatement().execute("select txid_current()");
            int taken = 0;
            for (int i = 0; i < 60; i++) {
                store.accept(request("key-" + i));
                if (i % 5 == 4) {
                    var claims = claimUntilNothingIsLeft(3);
                    store.settle(claims.stream()
                            .map(claim -> new Settled(claim, new Settlement.Sent("p")))
                            .toList());
                    taken += claims.size();
                }
            }
            assertThat(taken).isEqualTo(60);
        }
    }

    private List<Claim> claimDue(int limit) {
        return store.claimDue(limit, Set.of(), LEASE);
    }

    @Test
    void one_that_is_asked_for_is_waited_for_while_somebody_else_has_it_locked() throws Exception {
        var id = store.accept(request("a")).id();
        try (var elsewhere = dataSource.getConnection();
                var lock = elsewhere.prepareStatement("update notification set changed_at = now()")) {
            elsewhere.setAutoCommit(false);
            lock.execute();
            var claim = CompletableFuture.supplyAsync(() -> store.claim(id, LEASE));
            while (!claim.isDone() && !isAnybodyWaiting()) {
                Thread.onSpinWait();
            }
            elsewhere.commit();
            assertThat(claim.get()).isPresent();
        }
    }

    private void settle(Claim claim, Settlement settlement) {
        store.settle(List.of(new Settled(claim, settlement)));
    }

    private List<Claim> claimUntilNothingIsLeft(int limit) {
        List<Claim> all = new ArrayList<>();
        List<Claim> some;
        do {
            some = claimDue(limit);
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    private Claim claimOne() {
        return claimDue(1).get(0);
    }

    private NotificationState state(NotificationId id) {
        Optional<NotificationState> found = store.find(id);
        return found.orElseThrow();
    }

    private static <T> List<T> atTheSameTime(int threads, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : pool.invokeAll(Collections.nCopies(threads, work))) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
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

    private static NotificationRequest request(String key) {
        return request(key, "Hello", "World");
    }

    private static NotificationRequest request(String key, String subject, String body) {
        return new NotificationRequest(
                new IdempotencyKey(key), new Recipient(Channel.EMAIL, key + "@example.com"), subject, body);
    }
}
