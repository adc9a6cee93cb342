package [=package].adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].application.Claim;
import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Priority;
<#if purpose != "transactional">
import [=package].domain.Purpose;
</#if>
import [=package].domain.Recipient;
<#if tenants != "1">
import [=package].domain.Tenant;
</#if>
<#if layers?seq_contains("quiet-hours")>
import [=package].domain.Zone;
</#if>
import [=package].parts.DatabasePart;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrioritiesTest {

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
    void what_is_more_urgent_overtakes_all_that_waits() {
        var bulk = IntStream.range(0, 30).mapToObj(i -> accept(Priority.BULK)).toList();
        var normal = accept(Priority.NORMAL);
        assertThat(claimDue()).extracting(Claim::id).startsWith(normal).hasSize(10);

        var urgent = accept(Priority.URGENT);
        assertThat(claimDue()).extracting(Claim::id).startsWith(urgent).hasSize(10);

        assertThat(claimDue()).extracting(Claim::id).hasSize(10).allMatch(bulk::contains);
    }

    @Test
    void of_the_same_urgency_the_oldest_goes_first() {
        var ids = IntStream.range(0, 5).mapToObj(i -> accept(Priority.URGENT)).toList();

        assertThat(claimDue()).extracting(Claim::id).containsExactlyElementsOf(ids);
    }

    @Test
    void what_comes_back_is_as_urgent_as_it_was() {
        accept(Priority.BULK);

        assertThat(claimDue()).extracting(claim -> claim.request().priority()).containsExactly(Priority.BULK);
    }

    private List<Claim> claimDue() {
        return store.claimDue(10, Set.of(), LEASE);
    }

    private NotificationId accept(Priority priority) {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        var to = new Recipient(Channel.EMAIL, key.value() + "@example.com");
        var request = new NotificationRequest(key, to, "Hi", "Go", priority<#if tenants != "1">, Tenant.NONE</#if><#if purpose != "transactional">, Purpose.MARKETING</#if><#if layers?seq_contains("quiet-hours")>, Zone.NONE</#if>);
        return store.accept(request).id();
    }
}
