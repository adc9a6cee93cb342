package com.acme.notifications.adapter.out.send.sendgrid;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.notifications.adapter.out.send.HttpSenderContract;
import com.acme.notifications.application.NotificationSender;
import com.acme.notifications.application.SendResult;
import com.acme.notifications.parts.RealParts;
import com.acme.notifications.parts.SendGridPart;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class SendGridSenderTest extends HttpSenderContract {

    SendGridSenderTest() {
        super(new SendGridPart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        return new SendGridSender(client(SendGridApi.class, url), new Settings());
    }

    @Test
    void the_request_is_what_the_interface_asks_for() throws Exception {
        SendResult result = answered(aResponse().withStatus(202).withHeader("X-Message-Id", "sg-1"));

        assertThat(result).isEqualTo(new SendResult.Accepted("sg-1"));
        assertThat(received().getUrl()).isEqualTo("/v3/mail/send");
        assertThat(received().getHeader("Authorization")).isEqualTo("Bearer SG.secret");
        assertThat(received().getHeader("Content-Type")).startsWith("application/json");
        var json = new ObjectMapper();
        assertThat(json.readTree(received().getBodyAsString()))
                .isEqualTo(json.readTree(
                        """
                {"personalizations": [{"to": [{"email": "ada@example.org"}]}],
                 "from": {"email": "no-reply@sender.test", "name": "Acme"},
                 "subject": "Grüße", "content": [{"type": "text/plain", "value": "Your book is due.\\nÄ"}],
                 "custom_args": {"notification_id": "%s"}}"""
                                .formatted(ID)));
    }

    @Test
    void too_many_requests_wait_until_the_limit_is_reset() {
        long reset = Instant.now().getEpochSecond() + 60;

        SendResult result = answered(aResponse().withStatus(429).withHeader("X-RateLimit-Reset", "" + reset));

        assertThat(result).isInstanceOfSatisfying(SendResult.Unavailable.class, wait -> assertThat(
                        wait.retryAfter().orElseThrow())
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60)));
    }

    @Test
    void a_reset_of_the_limit_means_nothing_on_other_refusals() {
        assertThat(answered(aResponse().withStatus(400).withHeader("X-RateLimit-Reset", "4102444800")))
                .isInstanceOf(SendResult.Permanent.class);
    }

    @Test
    void a_plan_that_is_used_up_waits_for_the_next_day() {
        SendResult result = answered(
                aResponse().withStatus(401).withBody("{\"errors\":[{\"message\":\"Maximum credits exceeded\"}]}"));

        assertThat(result).isInstanceOfSatisfying(SendResult.Unavailable.class, wait -> assertThat(
                        wait.retryAfter().orElseThrow())
                .isBetween(Duration.ZERO, Duration.ofDays(1)));
    }

    @Test
    void a_start_without_the_key_of_events_is_refused_and_names_it() {
        assertThat(sender.faults())
                .containsExactly(
                        "notifications.sendgrid.events-key: not the verification key of the signed event webhook");
    }

    private record Settings(String apiKey, String from, Optional<String> fromName, Duration timeLimit)
            implements SendGridSettings {
        Settings() {
            this("SG.secret", "no-reply@sender.test", Optional.of("Acme"), LIMIT);
        }

        @Override
        public Optional<String> eventsKey() {
            return Optional.empty();
        }
    }
}
