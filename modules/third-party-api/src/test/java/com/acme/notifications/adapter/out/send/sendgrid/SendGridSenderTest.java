package com.acme.notifications.adapter.out.send.sendgrid;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.acme.notifications.application.SendResult;
import com.acme.notifications.domain.Channel;
import com.acme.notifications.domain.IdempotencyKey;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import com.acme.notifications.domain.Recipient;
import com.acme.notifications.parts.VendorPart;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client is made by the build, so the application has to run; SendGrid's place is taken by a part of its own. */
@QuarkusTest
@QuarkusTestResource(VendorPart.class)
class SendGridSenderTest {

    private static final NotificationId ID = NotificationId.random();

    private final VendorPart vendor = new VendorPart();
    private SendGridSender sender;

    @BeforeEach
    void start() {
        vendor.start();
        sender = senderTo(vendor.url());
    }

    @AfterEach
    void stop() {
        vendor.stop();
    }

    @Test
    void the_request_is_what_the_interface_asks_for() throws Exception {
        vendor.answer(aResponse().withStatus(202).withHeader("X-Message-Id", "sg-1"));

        assertThat(send()).isEqualTo(new SendResult.Accepted("sg-1"));

        var request = vendor.received().get(0);
        assertThat(vendor.received()).hasSize(1);
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer SG.secret");
        assertThat(request.getHeader("Content-Type")).startsWith("application/json");
        var json = new ObjectMapper();
        assertThat(json.readTree(request.getBodyAsString()))
                .isEqualTo(json.readTree(
                        """
                {"personalizations": [{"to": [{"email": "ada@example.org"}]}],
                 "from": {"email": "no-reply@example.com", "name": "Acme"},
                 "subject": "Grüße", "content": [{"type": "text/plain", "value": "Your book is due.\\nÄ"}],
                 "custom_args": {"notification_id": "%s"}}"""
                                .formatted(ID)));
    }

    @Test
    void a_taken_mail_without_an_id_is_still_taken() {
        vendor.answer(aResponse().withStatus(202));

        assertThat(send()).isInstanceOf(SendResult.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 301})
    void a_refusal_is_permanent_and_keeps_what_sendgrid_says(int status) {
        vendor.answer(aResponse().withStatus(status).withBody("{\"errors\":[{\n\"message\":\"not so\"}]}"));

        assertThat(send())
                .isEqualTo(new SendResult.Permanent(
                        "SendGrid answered " + status + ": {\"errors\":[{ \"message\":\"not so\"}]}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void a_fault_of_sendgrids_is_transient(int status) {
        vendor.answer(aResponse().withStatus(status));

        assertThat(send()).isEqualTo(new SendResult.Transient("SendGrid answered " + status, Optional.empty()));
    }

    @Test
    void a_gateway_that_heard_nothing_leaves_it_open() {
        vendor.answer(aResponse().withStatus(504));

        assertThat(send()).isEqualTo(new SendResult.Ambiguous("SendGrid answered 504"));
    }

    @Test
    void too_many_requests_wait_as_long_as_asked() {
        vendor.answer(aResponse().withStatus(429).withHeader("Retry-After", "17"));

        assertThat(send())
                .isEqualTo(new SendResult.Transient("SendGrid answered 429", Optional.of(Duration.ofSeconds(17))));
    }

    @Test
    void too_many_requests_wait_until_the_limit_is_reset() {
        long reset = Instant.now().getEpochSecond() + 60;
        vendor.answer(aResponse().withStatus(429).withHeader("X-RateLimit-Reset", "" + reset));

        assertThat(send()).asInstanceOf(type(SendResult.Transient.class)).satisfies(wait -> assertThat(
                        wait.retryAfter().orElseThrow())
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60)));
    }

    @Test
    void no_answer_in_time_leaves_it_open() {
        vendor.answer(aResponse().withStatus(202).withFixedDelay(5_000));

        assertThat(send()).isInstanceOf(SendResult.Ambiguous.class);
        assertThat(vendor.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void a_connection_that_breaks_after_the_request_leaves_it_open(Fault fault) {
        vendor.answer(aResponse().withFault(fault));

        assertThat(send()).isInstanceOf(SendResult.Ambiguous.class);
    }

    @Test
    void an_answer_that_breaks_off_leaves_it_open() {
        vendor.answer(aResponse().withStatus(202).withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        assertThat(send()).isInstanceOf(SendResult.Ambiguous.class);
    }

    @Test
    void an_answer_that_trickles_in_does_not_hold_the_sender_up() {
        vendor.answer(aResponse().withStatus(400).withBody("x".repeat(40)).withChunkedDribbleDelay(40, 12_000));

        Instant before = Instant.now();
        assertThat(send()).isInstanceOf(SendResult.Ambiguous.class);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void nobody_there_is_transient() {
        vendor.stop();

        assertThat(send()).isInstanceOf(SendResult.Transient.class);
    }

    @Test
    void a_name_that_does_not_resolve_is_transient() {
        sender = senderTo("http://sendgrid.invalid");

        assertThat(send()).isInstanceOf(SendResult.Transient.class);
    }

    @Test
    void other_channels_are_refused_without_asking() {
        var request = request(new Recipient(Channel.SMS, "+441632960000"));

        assertThat(sender.send(ID, request))
                .isEqualTo(new SendResult.Permanent("SendGrid carries EMAIL only, not SMS"));
        assertThat(vendor.received()).isEmpty();
    }

    private SendResult send() {
        return sender.send(ID, request(new Recipient(Channel.EMAIL, "ada@example.org")));
    }

    private static NotificationRequest request(Recipient recipient) {
        return new NotificationRequest(new IdempotencyKey("k-1"), recipient, "Grüße", "Your book is due.\nÄ");
    }

    private static SendGridSender senderTo(String url) {
        SendGridApi api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(url))
                .connectTimeout(1, TimeUnit.SECONDS)
                .readTimeout(1, TimeUnit.SECONDS)
                .build(SendGridApi.class);
        return new SendGridSender(api, new Settings());
    }

    private record Settings(String apiKey, String from, Optional<String> fromName, Duration timeLimit)
            implements SendGridSettings {
        Settings() {
            this("SG.secret", "no-reply@example.com", Optional.of("Acme"), Duration.ofSeconds(2));
        }
    }
}
