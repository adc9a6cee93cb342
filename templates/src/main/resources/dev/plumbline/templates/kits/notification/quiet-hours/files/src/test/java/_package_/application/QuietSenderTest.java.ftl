package [=package].application;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietSenderTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    private static final SendResult TAKEN = new SendResult.Accepted("p-1");
    private static final Instant AT = Instant.parse("2026-06-01T20:00:00Z");

    private final NotificationSender sender = new QuietSender(new Taking(), NIGHT, InstantSource.fixed(AT));

    @Test
    void at_night_it_is_put_off_until_the_morning_of_its_recipient() {
        var quiet =
                new SendResult.Quiet(Duration.ofHours(10), "quiet hours in Europe/Berlin until 2026-06-02T06:00:00Z");

        assertThat(send(request(new Zone("Europe/Berlin")))).isEqualTo(quiet);
        assertThat(send(request(new Zone("America/New_York")))).isEqualTo(TAKEN);
    }

    @Test
    void what_has_no_zone_is_sent_at_any_hour() {
        assertThat(send(request(Zone.NONE))).isEqualTo(TAKEN);
    }

<#if priorities == "yes">
    @Test
    void what_is_urgent_is_sent_at_any_hour() {
        assertThat(send(request(new Zone("Europe/Berlin"), Priority.URGENT))).isEqualTo(TAKEN);
    }

</#if>
    @Test
    void it_is_the_sender_that_it_stands_before() {
        assertThat(sender.provider()).isEqualTo("p");
        assertThat(sender.channels()).containsExactly(Channel.EMAIL);
        assertThat(sender.timeLimit()).isEqualTo(Duration.ofSeconds(1));
        assertThat(sender.faults()).containsExactly("f");
    }

    private SendResult send(NotificationRequest request) {
        return sender.send(NotificationId.random(), request);
    }

<#if priorities == "yes">
    private static NotificationRequest request(Zone zone) {
        return request(zone, Priority.NORMAL);
    }

    private static NotificationRequest request(Zone zone, Priority priority) {
<#else>
    private static NotificationRequest request(Zone zone) {
</#if>
        var key = new IdempotencyKey("k-1");
        var to = new Recipient(Channel.EMAIL, "ada@example.org");
        return new NotificationRequest(key, to, "Hi", "World"<#if priorities == "yes">, priority</#if><#if tenants != "1">, Tenant.NONE</#if><#if purpose != "transactional">, Purpose.MARKETING</#if>, zone);
    }

    private record Taking() implements NotificationSender {

        @Override
        public String provider() {
            return "p";
        }

        @Override
        public Set<Channel> channels() {
            return Set.of(Channel.EMAIL);
        }

        @Override
        public Duration timeLimit() {
            return Duration.ofSeconds(1);
        }

        @Override
        public List<String> faults() {
            return List.of("f");
        }

        @Override
        public SendResult send(NotificationId id, NotificationRequest request) {
            return TAKEN;
        }
    }
}
