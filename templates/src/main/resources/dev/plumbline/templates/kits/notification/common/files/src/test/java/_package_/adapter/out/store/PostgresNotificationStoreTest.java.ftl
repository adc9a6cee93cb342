package [=package].adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import [=package].application.Claim;
import [=package].application.KeyReusedException;
import [=package].application.NotificationState;
import [=package].application.NotificationStore.Accepted;
import [=package].application.Settlement;
import [=package].domain.Channel;
import [=package].domain.DeliveryStatus;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import [=package].parts.DatabasePart;
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

    @Test
    void what_was_never_accepted_is_not_found() {
        assertThat(store.find(NotificationId.random())).isEmpty();
        assertThat(store.claim(NotificationId.random(), LEASE)).isEmpty();
        assertThat(store.claimDue(10, LEASE)).isEmpty();
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

        assertThat(accepted).extracting(Accepted::id).containsOnly(accepted.get(0).id());
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

        assertThat(store.claimDue(3, LEASE)).extracting(Claim::id).containsExactlyElementsOf(ids.subList(0, 3));
        assertThat(store.claimDue(3, LEASE)).extracting(Claim::id).containsExactlyElementsOf(ids.subList(3, 5));
    }

    @Test
    void what_somebody_holds_cannot_be_claimed() {
        var id = store.accept(request("a")).id();
        claimOne();

        assertThat(store.claimDue(1, LEASE)).isEmpty();
        assertThat(store.claim(id, LEASE)).isEmpty();
    }

    @Test
    void a_lease_that_ran_out_lets_somebody_else_in_and_fences_the_first_one_out() {
        var id = store.accept(request("a")).id();
        var lost = store.claim(id, NO_LEASE).orElseThrow();
        var held = claimOne();

        assertThat(held.attempt()).isEqualTo(2);
        assertThat(store.settle(lost, new Settlement.GivenUp("late"))).isFalse();
        assertThat(state(id).status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(store.settle(held, new Settlement.Delivered("p-2"))).isTrue();
        assertThat(store.settle(held, new Settlement.GivenUp("again"))).isFalse();
        assertThat(state(id).detail()).contains("p-2");
    }

    @Test
    void a_lease_that_ran_out_still_counts_while_nobody_else_came() {
        var id = store.accept(request("a")).id();
        var claim = store.claim(id, NO_LEASE).orElseThrow();

        assertThat(store.settle(claim, new Settlement.Delivered("p-1"))).isTrue();
        assertThat(state(id).status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void what_is_to_be_tried_again_is_not_due_before_its_time() {
        var id = store.accept(request("a")).id();
        store.settle(claimOne(), new Settlement.RetryAfter(Duration.ofHours(1), "busy"));

        assertThat(state(id).status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(state(id).detail()).contains("busy");
        assertThat(store.claimDue(1, LEASE)).isEmpty();
        assertThat(store.claim(id, LEASE)).isEmpty();
    }

    @Test
    void what_is_to_be_tried_again_becomes_due() {
        store.accept(request("a"));
        store.settle(claimOne(), new Settlement.RetryAfter(Duration.ofMillis(50), "busy"));

        Claim again = await().until(() -> store.claimDue(1, LEASE), found -> !found.isEmpty())
                .get(0);
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void what_is_done_is_never_claimed_again() {
        var id = store.accept(request("a")).id();
        store.settle(claimOne(), new Settlement.GivenUp("no such address"));

        assertThat(store.claimDue(1, LEASE)).isEmpty();
        assertThat(store.claim(id, LEASE)).isEmpty();
        assertThat(state(id).detail()).contains("no such address");
    }

    @Test
    void whatever_a_provider_answers_can_be_written_down() {
        var id = store.accept(request("a")).id();
        var longPage = "\0" + "x".repeat(999) + "\uD83D\uDCEC and more";

        assertThat(store.settle(claimOne(), new Settlement.GivenUp(longPage))).isTrue();
        assertThat(state(id).detail()).contains("x".repeat(999) + "?");
    }

    private List<Claim> claimUntilNothingIsLeft(int limit) {
        List<Claim> all = new ArrayList<>();
        List<Claim> some;
        do {
            some = store.claimDue(limit, LEASE);
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    private Claim claimOne() {
        return store.claimDue(1, LEASE).get(0);
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
                new IdempotencyKey(key), new Recipient(Channel.EMAIL, "reader@example.com"), subject, body);
    }
}
