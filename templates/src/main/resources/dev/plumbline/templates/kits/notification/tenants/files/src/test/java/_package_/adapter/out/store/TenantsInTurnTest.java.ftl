package [=package].adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].application.Claim;
import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
<#if purpose != "transactional">
import [=package].domain.Purpose;
</#if>
import [=package].domain.Recipient;
import [=package].domain.Tenant;
<#if layers?seq_contains("quiet-hours")>
import [=package].domain.Zone;
</#if>
<#if priorities == "yes">
import [=package].domain.Priority;
</#if>
import [=package].parts.DatabasePart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantsInTurnTest {

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
    void nobody_waits_for_what_another_one_has_piled_up() {
        accept("large", 100);
        accept("small", 2);
        accept("tiny", 1);

        assertThat(tenants(9)).startsWith("large", "small", "tiny", "large", "small", "large");
    }

    @Test
    void claims_of_one_go_round_as_well() {
        accept("large", 100);
        accept("small", 3);
        accept("tiny", 1);

        List<String> claimed = new ArrayList<>();
        IntStream.range(0, 7).forEach(i -> claimed.addAll(tenants(1)));
        assertThat(claimed).containsExactly("large", "small", "tiny", "large", "small", "large", "small");
    }

    @Test
    void of_one_tenant_the_oldest_goes_first_and_nothing_is_left_over() {
        var ids = accept("large", 25);

        List<NotificationId> claimed = new ArrayList<>();
        var claims = claimDue(10);
        while (!claims.isEmpty()) {
            claims.forEach(claim -> claimed.add(claim.id()));
            claims = claimDue(10);
        }
        assertThat(claimed).containsExactlyElementsOf(ids);
    }
<#if priorities == "yes">

    @Test
    void what_is_urgent_goes_first_whosever_turn_it_is() {
        accept("large", 5);
        var urgent = accept("large", Priority.URGENT);
        accept("small", 1);

        assertThat(claimDue(3)).extracting(Claim::id).startsWith(urgent);
    }
</#if>

    private List<String> tenants(int limit) {
        return claimDue(limit).stream()
                .map(claim -> claim.request().tenant().name())
                .toList();
    }

    private List<Claim> claimDue(int limit) {
        return store.claimDue(limit, Set.of(), LEASE);
    }

    private List<NotificationId> accept(String tenant, int number) {
<#if priorities == "yes">
        return IntStream.range(0, number)
                .mapToObj(i -> accept(tenant, Priority.NORMAL))
                .toList();
<#else>
        return IntStream.range(0, number).mapToObj(i -> accept(tenant)).toList();
</#if>
    }

    private NotificationId accept(String tenant<#if priorities == "yes">, Priority priority</#if>) {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        var to = new Recipient(Channel.EMAIL, key.value() + "@example.com");
        var of = new Tenant(tenant);
        var request = new NotificationRequest(key, to, "Hello", "World"<#if priorities == "yes">, priority</#if>, of<#if purpose != "transactional">, Purpose.MARKETING</#if><#if layers?seq_contains("quiet-hours")>, Zone.NONE</#if>);
        return store.accept(request).id();
    }
}
