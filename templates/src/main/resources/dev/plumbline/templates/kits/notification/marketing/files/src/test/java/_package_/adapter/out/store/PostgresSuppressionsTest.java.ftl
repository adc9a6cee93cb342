package [=package].adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].application.Claim;
import [=package].application.NotificationState;
import [=package].application.NotificationStore.Settled;
import [=package].application.Settlement;
import [=package].application.Suppressions.Suppression;
import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Purpose;
import [=package].domain.Recipient;
import [=package].parts.DatabasePart;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresSuppressionsTest {

    private static final DatabasePart DATABASE = new DatabasePart();
    private static final Recipient ADA = new Recipient(Channel.EMAIL, "ada@example.org");
    private static final Recipient BOB = new Recipient(Channel.EMAIL, "bob@example.org");
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final DataSource dataSource = DATABASE.dataSource();
    private final PostgresNotificationStore store = new PostgresNotificationStore(dataSource);
    private final PostgresSuppressions suppressions = new PostgresSuppressions(dataSource);

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
        execute("truncate suppression");
    }

    @Test
    void whoever_has_unsubscribed_gets_what_they_must_know_and_nothing_that_is_sold() {
        var sold = accept(ADA, Purpose.MARKETING);
        var known = accept(ADA, Purpose.TRANSACTIONAL);
        var others = accept(BOB, Purpose.MARKETING);

        suppressions.unsubscribe(ADA);

        assertThat(claimAll()).containsExactlyInAnyOrder(known, others);
        assertThat(state(sold).status()).hasToString("SUPPRESSED");
        assertThat(state(sold).detail()).contains("the address has unsubscribed");
        assertThat(state(sold).attempts()).isZero();
        assertThat(store.replay(sold)).isFalse();
    }

    @Test
    void an_address_that_bounced_gets_nothing_until_somebody_takes_it_off() throws SQLException {
        bounced(ADA);
        suppressions.unsubscribe(ADA);
        var known = accept(ADA, Purpose.TRANSACTIONAL);

        assertThat(claimAll()).isEmpty();
        assertThat(state(known).detail()).contains("the address has bounced");

        for (Suppression one : suppressions.list(ADA.address(), 10)) {
            assertThat(suppressions.remove(one.id())).isTrue();
            assertThat(suppressions.remove(one.id())).isFalse();
        }
        var next = accept(ADA, Purpose.TRANSACTIONAL);
        assertThat(claimAll()).containsExactly(next);
    }

    @Test
    void one_that_is_asked_for_by_its_id_is_not_sent_either() {
        suppressions.unsubscribe(ADA);
        var sold = accept(ADA, Purpose.MARKETING);

        assertThat(store.claim(sold, LEASE)).isEmpty();
        assertThat(state(sold).status()).hasToString("SUPPRESSED");
    }

    @Test
    void one_that_is_to_be_tried_again_is_not() {
        var sold = accept(ADA, Purpose.MARKETING);
        var claim = store.claim(sold, LEASE).orElseThrow();
        store.settle(List.of(new Settled(claim, new Settlement.Retry(Duration.ZERO, "not now"))));

        suppressions.unsubscribe(ADA);

        assertThat(claimAll()).isEmpty();
        assertThat(state(sold).status()).hasToString("SUPPRESSED");
        assertThat(state(sold).attempts()).isEqualTo(1);
    }

    /** Else a claim that found only these would look as if nothing were due. */
    @Test
    void behind_many_that_are_not_sent_the_others_are_found() {
        suppressions.unsubscribe(ADA);
        for (int i = 0; i < 25; i++) {
            accept(ADA, Purpose.MARKETING);
        }
        var other = accept(BOB, Purpose.MARKETING);

        assertThat(store.claimDue(10, Set.of(), LEASE)).extracting(Claim::id).containsExactly(other);
    }

    @Test
    void an_address_is_the_same_however_it_is_written_and_on_its_own_channel_only() {
        suppressions.unsubscribe(new Recipient(Channel.EMAIL, "Ada@Example.org"));
        suppressions.unsubscribe(ADA);
        suppressions.unsubscribe(new Recipient(Channel.SMS, "+44 1632 960-000"));
        accept(ADA, Purpose.MARKETING);
        accept(new Recipient(Channel.SMS, "+441632960000"), Purpose.MARKETING);
        var pushed = accept(new Recipient(Channel.PUSH, ADA.address()), Purpose.MARKETING);

        assertThat(claimAll()).containsExactly(pushed);
        assertThat(suppressions.list("", 10))
                .extracting(Suppression::address)
                .containsExactly("+441632960000", ADA.address());
        assertThat(suppressions.list("ADA@example.org", 10)).hasSize(1);
        assertThat(suppressions.list("", 1)).hasSize(1);
    }

    @Test
    void what_was_suppressed_is_forgotten_as_what_was_sent() throws SQLException {
        suppressions.unsubscribe(ADA);
        var sold = accept(ADA, Purpose.MARKETING);
        claimAll();
        execute("update notification set accepted_at = now() - interval '2 days'");

        new Sql(dataSource).update(Statements.FORGET_SENT, Duration.ofDays(1).toMillis());

        assertThat(store.find(sold)).isEmpty();
        assertThat(suppressions.list("", 10)).hasSize(1);
    }

    private List<NotificationId> claimAll() {
        List<NotificationId> all = new ArrayList<>();
        for (int before = -1; before < all.size(); ) {
            before = all.size();
            store.claimDue(100, Set.of(), LEASE).forEach(claim -> all.add(claim.id()));
        }
        return all;
    }

    private NotificationId accept(Recipient to, Purpose purpose) {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        return store.accept(new NotificationRequest(key, to, "Hello", "World").with(purpose))
                .id();
    }

    private NotificationState state(NotificationId id) {
        return store.find(id).orElseThrow();
    }

    private void bounced(Recipient to) throws SQLException {
        execute("insert into suppression (channel, address, reason) values ('" + to.channel() + "', '" + to.address()
                + "', 'BOUNCED')");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
