package com.acme.notifications.adapter.out.send;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.notifications.application.NotificationSender;
import com.acme.notifications.application.Routes;
import com.acme.notifications.application.SendResult;
import com.acme.notifications.domain.Channel;
import com.acme.notifications.domain.IdempotencyKey;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import com.acme.notifications.domain.Recipient;
import com.acme.notifications.parts.VendorPart;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every sender that speaks HTTP makes of refusals, silence and broken connections. The clients
 * are made by the build, so the application has to run; the provider's place is taken by a part of its own.
 */
public abstract class HttpSenderContract {

    protected static final NotificationId ID = NotificationId.random();
    protected static final Duration LIMIT = Duration.ofSeconds(2);

    protected final VendorPart vendor;
    protected NotificationSender sender;

    @Inject
    Routes routes;

    protected HttpSenderContract(VendorPart vendor) {
        this.vendor = vendor;
    }

    /** Of the provider at this address, with {@link #LIMIT} for one call. */
    protected abstract NotificationSender senderTo(String url);

    /** Whether each recipient has a system of its own, so that what is wrong with one says nothing of the others. */
    protected boolean isOneOfMany() {
        return false;
    }

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
    void the_application_sends_with_its_own_settings() {
        sender = wired();

        assertThat(send()).isInstanceOf(SendResult.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410, 413, 422})
    void a_refusal_is_permanent_and_keeps_what_the_provider_says(int status) {
        assertThat(answered(aResponse().withStatus(status).withBody("{\"message\":\n\"not so\"}")))
                .isInstanceOf(SendResult.Permanent.class)
                .asString()
                .contains(" answered " + status + ": {\"message\": \"not so\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 404, 405, 301, 302, 308})
    void what_is_wrong_with_the_settings_is_no_fault_of_the_message(int status) {
        assertThat(answered(aResponse().withStatus(status).withBody("no")))
                .isInstanceOf(isOneOfMany() ? SendResult.Transient.class : SendResult.Misconfigured.class)
                .asString()
                .contains(" answered " + status + ": no");
    }

    @Test
    void a_long_refusal_is_cut() {
        SendResult result = answered(aResponse().withStatus(400).withBody("x".repeat(10_000)));

        assertThat(result.toString()).hasSizeLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 500, 502})
    void a_fault_that_may_pass_is_transient(int status) {
        assertThat(answered(aResponse().withStatus(status))).isInstanceOf(SendResult.Transient.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_provider_that_asks_to_wait_is_left_alone_as_long(int status) {
        SendResult result = answered(aResponse().withStatus(status).withHeader("Retry-After", "17"));

        Optional<Duration> asked = Optional.of(Duration.ofSeconds(17));
        assertThat(result)
                .usingRecursiveComparison()
                .ignoringFields("reason")
                .isEqualTo(isOneOfMany() ? new SendResult.Transient("", asked) : new SendResult.Unavailable("", asked));
    }

    @Test
    void a_gateway_that_heard_nothing_leaves_it_open() {
        assertThat(answered(aResponse().withStatus(504))).isInstanceOf(SendResult.Ambiguous.class);
    }

    @Test
    void no_answer_in_time_leaves_it_open() {
        assertThat(answered(aResponse().withStatus(200).withFixedDelay(5_000)))
                .isInstanceOf(SendResult.Ambiguous.class);
        assertThat(vendor.received()).hasSize(1);
    }

    @Test
    void an_answer_that_trickles_in_does_not_hold_the_sender_longer_than_the_time_limit() {
        Instant before = Instant.now();

        assertThat(answered(aResponse().withStatus(400).withBody("x".repeat(40)).withChunkedDribbleDelay(40, 12_000)))
                .isInstanceOf(SendResult.Ambiguous.class);

        assertThat(Duration.between(before, Instant.now())).isBetween(LIMIT, LIMIT.plusSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECTION_RESET_BY_PEER",
                "EMPTY_RESPONSE",
                "RANDOM_DATA_THEN_CLOSE",
                "MALFORMED_RESPONSE_CHUNK"
            })
    void a_connection_that_breaks_after_the_request_leaves_it_open(Fault fault) {
        assertThat(answered(aResponse().withFault(fault))).isInstanceOf(SendResult.Ambiguous.class);
    }

    @Test
    void a_page_that_thanks_is_no_message_that_was_taken() {
        assertThat(answered(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "text/html; charset=UTF-8")
                        .withBody("<html>thanks")))
                .isInstanceOf(isOneOfMany() ? SendResult.Accepted.class : SendResult.Misconfigured.class);
    }

    @Test
    void a_provider_that_is_away_stops_nobody_for_good() {
        vendor.stop();

        assertThat(send()).isInstanceOf(isOneOfMany() ? SendResult.Transient.class : SendResult.Unavailable.class);
    }

    @Test
    void a_name_that_does_not_resolve_is_a_wrong_setting() {
        sender = senderTo("http://provider.invalid");

        assertThat(send()).isInstanceOf(isOneOfMany() ? SendResult.Transient.class : SendResult.Misconfigured.class);
    }

    @Test
    void settings_that_are_whole_have_no_fault() {
        assertThat(wired().faults()).isEmpty();
    }

    /** The sender as the application makes it, from its own settings. */
    private NotificationSender wired() {
        return routes.to(recipient().channel());
    }

    /** One the provider takes. */
    private Recipient recipient() {
        return new Recipient(Channel.valueOf(vendor.channel().toUpperCase(Locale.ROOT)), vendor.address());
    }

    protected final SendResult answered(ResponseDefinitionBuilder answer) {
        vendor.answer(answer);
        return send();
    }

    protected final SendResult send() {
        return send(recipient());
    }

    protected final SendResult send(Recipient to) {
        return sender.send(ID, request(to, "Your book is due.\nÄ"));
    }

    protected static NotificationRequest request(Recipient to, String body) {
        return new NotificationRequest(new IdempotencyKey("k-1"), to, "Grüße", body);
    }

    /** The one request the provider got. */
    protected final LoggedRequest received() {
        assertThat(vendor.received()).hasSize(1);
        return vendor.received().get(0);
    }

    protected static <T> T client(Class<T> api, String url) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(url))
                .connectTimeout(1, TimeUnit.SECONDS)
                .readTimeout(1, TimeUnit.SECONDS)
                .build(api);
    }
}
