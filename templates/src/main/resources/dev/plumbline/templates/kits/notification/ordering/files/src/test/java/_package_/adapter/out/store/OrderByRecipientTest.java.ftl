package [=package].adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].application.Claim;
import [=package].application.NotificationStore.Settled;
import [=package].application.Settlement;
import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import [=package].parts.DatabasePart;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderByRecipientTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final DatabasePart DATABASE = new DatabasePart();

    private final PostgresNotificationStore store = new PostgresNotificationStore(DATABASE.dataSource());

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
    void of_one_recipient_one_at_a_time_goes_and_the_first_one_first() {
        var first = accept("ann");
        var second = accept("ann");
        var other = accept("bob");

        var claims = claimDue();
        assertThat(claims).extracting(Claim::id).containsExactly(first, other);
        assertThat(claimDue()).isEmpty();

        settle(claims.get(0), new Settlement.Sent("provider-1"));
        assertThat(claimDue()).extracting(Claim::id).containsExactly(second);
    }

    @Test
    void one_that_is_tried_again_later_holds_up_those_behind_it_and_nobody_else() {
        accept("ann");
        accept("ann");
        settle(claimDue().get(0), new Settlement.Retry(Duration.ofHours(1), "later"));
        var other = accept("bob");

        assertThat(claimDue()).extracting(Claim::id).containsExactly(other);
    }

    @Test
    void one_that_is_parked_holds_up_nobody() {
        accept("ann");
        var second = accept("ann");
        settle(claimDue().get(0), new Settlement.Parked("no such address"));

        assertThat(claimDue()).extracting(Claim::id).containsExactly(second);
    }

    @Test
    void whichever_is_asked_for_the_first_of_its_recipient_is_given() {
        var first = accept("ann");
        var second = accept("ann");

        assertThat(store.claim(second, LEASE)).map(Claim::id).contains(first);
        assertThat(store.claim(second, LEASE)).isEmpty();
    }

    private List<Claim> claimDue() {
        return store.claimDue(10, Set.of(), LEASE);
    }

    private void settle(Claim claim, Settlement settlement) {
        store.settle(List.of(new Settled(claim, settlement)));
    }

    private NotificationId accept(String name) {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        var to = new Recipient(Channel.EMAIL, name + "@example.com");
        return store.accept(new NotificationRequest(key, to, "Hello", "World")).id();
    }
}
