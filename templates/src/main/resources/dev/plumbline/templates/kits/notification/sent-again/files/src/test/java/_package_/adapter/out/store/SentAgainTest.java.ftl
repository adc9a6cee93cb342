package [=package].adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].application.Claim;
import [=package].application.NotificationStore.Settled;
import [=package].application.Settlement;
import [=package].domain.Channel;
import [=package].domain.DeliveryStatus;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import [=package].parts.DatabasePart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SentAgainTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final DatabasePart DATABASE = new DatabasePart();

    private final PostgresNotificationStore store = new PostgresNotificationStore(DATABASE.dataSource());
    private final PostgresSentAgain again = new PostgresSentAgain(DATABASE.dataSource());
    private final Instant now = Instant.now();

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
    void empty() throws Exception {
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.prepareStatement("truncate notification cascade")) {
            statement.execute();
        }
    }

    @Test
    void what_was_sent_goes_again_as_a_notification_of_its_own() {
        var sent = sent("ada@example.com");

        assertThat(again(now.minusSeconds(60), now.plusSeconds(60), "")).isEqualTo(1);

        var claims = claimDue();
        assertThat(claims).extracting(claim -> claim.request().body()).containsExactly("World");
        assertThat(claims).extracting(Claim::id).doesNotContain(sent);
        assertThat(store.find(sent).orElseThrow().status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void only_what_was_accepted_between_the_moments_and_went_there_goes_again() {
        sent("ada@example.com");
        sent("bob@example.com");
        accept("ada@example.com");

        assertThat(again(now.plusSeconds(60), now.plusSeconds(120), "")).isZero();
        assertThat(again(now.minusSeconds(60), now.plusSeconds(60), "ada@example.com"))
                .isEqualTo(1);
        assertThat(again(now.minusSeconds(60), now.plusSeconds(60), "carol@example.com"))
                .isZero();
    }

    @Test
    void what_has_no_text_any_more_stays() throws Exception {
        sent("ada@example.com");
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.prepareStatement("update notification set subject = '', body = ''")) {
            statement.execute();
        }

        assertThat(again(now.minusSeconds(60), now.plusSeconds(60), "")).isZero();
    }

    private int again(Instant from, Instant until, String to) {
        return again.send(from, until, to);
    }

    private NotificationId sent(String to) {
        accept(to);
        var claim = claimDue().get(0);
        store.settle(List.of(new Settled(claim, new Settlement.Sent("p-1"))));
        return claim.id();
    }

    private List<Claim> claimDue() {
        return store.claimDue(10, Set.of(), LEASE);
    }

    private NotificationId accept(String to) {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        return store.accept(new NotificationRequest(key, new Recipient(Channel.EMAIL, to), "Hello", "World"))
                .id();
    }
}
