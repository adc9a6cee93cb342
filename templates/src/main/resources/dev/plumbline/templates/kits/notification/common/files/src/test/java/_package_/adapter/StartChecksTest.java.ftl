package [=package].adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

<#if purpose != "transactional">
import [=package].adapter.out.send.LinksForTest;
</#if>
import [=package].application.NotificationSender;
import [=package].application.RememberedTimeline;
import [=package].application.Routes;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
<#if layers?seq_contains("quiet-hours")>
import java.time.LocalTime;
</#if>
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartChecksTest {

    @Test
    void all_that_cannot_go_well_is_named_at_once() {
        var timeline = new RememberedTimeline();
        assertThatIllegalStateException()
                .isThrownBy(() -> new StartChecks()
                        .check(
                                new StartupEvent(),
                                new Settings(),
                                new Tokens(),
<#if purpose != "transactional">
                                LinksForTest.settings("http://here.test/unsubscribe", "missing"),
</#if>
<#if layers?seq_contains("quiet-hours")>
                                new Always(),
</#if>
                                new Routes(List.of(new Provider())),
                                timeline))
                .withMessageContaining("notifications.delivery.senders is 0: nothing would ever be sent")
                .withMessageContaining("notifications.delivery.max-attempts is 0")
                .withMessageContaining("notifications.delivery.longest-delay is PT1S, less than first-delay, PT5S")
                .withMessageContaining("notifications.delivery.first-pause is PT0S")
                .withMessageContaining("notifications.delivery.lease is PT1S, but a message to p may take PT30S")
                .withMessageContaining(
                        "notifications.delivery.per-second.q is 14.0: a rate is above 0, and is that of one of [p]")
                .withMessageContaining("notifications.tokens.keys (TOKENS_KEYS) is 'http://keys.test/'")
                .withMessageContaining("notifications.tokens.issuer (TOKENS_ISSUER) is 'missing'")
                .withMessageContaining("notifications.tokens.audience is empty")
                .withMessageContaining("notifications.tokens.oldest-seconds is 0")
<#if purpose != "transactional">
                .withMessageContaining(
                        "notifications.unsubscribe.url (UNSUBSCRIBE_URL) is 'http://here.test/unsubscribe'")
                .withMessageContaining("notifications.unsubscribe.key (UNSUBSCRIBE_KEY)")
</#if>
<#if layers?seq_contains("quiet-hours")>
                .withMessageContaining("notifications.quiet-hours.from and until are both 12:00")
</#if>
                .withMessageContaining("notifications.p.from is wrong");
        assertThat(timeline.told()).singleElement().satisfies(told -> assertThat(told)
                .startsWith("REFUSED settings: notifications.delivery.senders is 0")
                .endsWith("notifications.delivery.lease is PT1S, but a message to p may take PT30S:"
                        + " others would send it a second time; give it at least PT32S"));
    }

<#if layers?seq_contains("quiet-hours")>
    private record Always() implements QuietSettings {

        @Override
        public LocalTime from() {
            return LocalTime.NOON;
        }

        @Override
        public LocalTime until() {
            return LocalTime.NOON;
        }
    }

</#if>
    private record Settings() implements DeliverySettings {

        @Override
        public int senders() {
            return 0;
        }

        @Override
        public Map<String, Double> perSecond() {
            return Map.of("q", 14.0);
        }

        @Override
        public Duration lease() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration firstDelay() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration longestDelay() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration patience() {
            return Duration.ofHours(1);
        }

        @Override
        public int maxAttempts() {
            return 0;
        }

        @Override
        public Duration firstPause() {
            return Duration.ZERO;
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration stopWithin() {
            return Duration.ofSeconds(1);
        }
    }

    private record Tokens() implements TokenSettings {

        @Override
        public String keys() {
            return "http://keys.test/";
        }

        @Override
        public String issuer() {
            return "missing";
        }

        @Override
        public String audience() {
            return "";
        }

        @Override
        public long oldestSeconds() {
            return 0;
        }
    }

    private record Provider() implements NotificationSender {

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
            return Duration.ofSeconds(30);
        }

        @Override
        public List<String> faults() {
            return List.of("notifications.p.from is wrong");
        }

        @Override
        public SendResult send(NotificationId id, NotificationRequest request) {
            throw new UnsupportedOperationException("nothing is sent before the start");
        }
    }
}
