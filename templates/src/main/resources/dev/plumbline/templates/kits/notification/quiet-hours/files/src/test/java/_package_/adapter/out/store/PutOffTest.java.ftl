package [=package].adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].application.NotificationStore.Settled;
import [=package].application.SendPolicy;
import [=package].application.SendResult;
import [=package].application.Tried;
import [=package].domain.Channel;
import [=package].domain.DeliveryStatus;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationRequest;
<#if priorities == "yes">
import [=package].domain.Priority;
</#if>
<#if purpose != "transactional">
import [=package].domain.Purpose;
</#if>
import [=package].domain.Recipient;
<#if tenants != "1">
import [=package].domain.Tenant;
</#if>
import [=package].domain.Zone;
import [=package].parts.DatabasePart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PutOffTest {

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

    @Test
    void what_is_put_off_waits_without_an_attempt_and_its_history_says_why() {
        var zone = new Zone("Asia/Kathmandu");
        var id = store.accept(request(zone)).id();
        var claim = store.claim(id, LEASE).orElseThrow();
        assertThat(claim.request().zone()).isEqualTo(zone);
        var night = new SendResult.Quiet(Duration.ofHours(10), "quiet hours in Asia/Kathmandu until then");
        var policy = new SendPolicy(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(3), 9, () -> 0.5);

        var tried = new Tried("p", night, System.nanoTime(), Duration.ZERO);
        store.settle(List.of(new Settled(claim, policy.after(claim, night), Optional.of(tried))));

        var state = store.find(id).orElseThrow();
        assertThat(state.status()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(state.attempts()).isZero();
        assertThat(state.detail()).contains("quiet hours in Asia/Kathmandu until then");
        assertThat(new PostgresTimeline(DATABASE.dataSource(), "here").attempts(id))
                .singleElement()
                .satisfies(past -> assertThat(past.outcome()).isEqualTo("quiet"));
        assertThat(store.claim(id, LEASE)).isEmpty();

        new Sql(DATABASE.dataSource()).update("update notification set due_at = due_at - interval '10 hours'");
        assertThat(store.claim(id, LEASE).orElseThrow().attempt()).isEqualTo(1);
    }

    private static NotificationRequest request(Zone zone) {
        var key = new IdempotencyKey("k-1");
        var to = new Recipient(Channel.EMAIL, "ada@example.org");
        return new NotificationRequest(key, to, "Hi", "World"<#if priorities == "yes">, Priority.NORMAL</#if><#if tenants != "1">, Tenant.NONE</#if><#if purpose != "transactional">, Purpose.MARKETING</#if>, zone);
    }
}
