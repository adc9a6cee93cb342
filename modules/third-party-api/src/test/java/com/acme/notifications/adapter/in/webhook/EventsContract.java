package com.acme.notifications.adapter.in.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import com.acme.notifications.parts.LastMiles;
import com.acme.notifications.parts.VendorPart;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What every provider's events have to prove, and what becomes of those that do, over real HTTP. */
abstract class EventsContract {

    protected static final String BOUNCED = "BOUNCED";
    protected static final String DELIVERED = "DELIVERED";

    /** The provider has it still. */
    protected static final String UNDER_WAY = "UNDER_WAY";

    LastMiles lastMiles;

    @TestHTTPResource(management = true)
    String management;

    @Inject
    DataSource database;

    private final Class<? extends VendorPart> part;
    private final String provider;

    EventsContract(Class<? extends VendorPart> part, String provider) {
        this.part = part;
        this.provider = provider;
    }

    /**
     * What a provider says.
     *
     * @param providerId as it answered it when it took the message
     */
    protected record Told(String notification, String providerId, String status) {}

    /** A request as it is on the wire. */
    protected record Call(String path, ContentType type, Map<String, String> headers, String body) {}

    /** The text of an event, which is another event with each call. */
    protected abstract String text(Told told);

    /** The request that has this text, with the provider's proof, or that of somebody who does not have its key. */
    protected abstract Call call(String text, Told told, Instant at, boolean isForged);

    /** Part of what a bounce is said to come from. */
    protected String reason() {
        return "no such recipient";
    }

    /** One character of what is proved is another one. */
    protected Call altered(Call call) {
        return new Call(call.path(), call.type(), call.headers(), call.body().replaceFirst("elivered", "eliwered"));
    }

    protected Call withoutProof(Call call) {
        return new Call(call.path(), call.type(), Map.of(), call.body());
    }

    @Test
    void what_the_provider_says_is_delivered_is_delivered() {
        var sent = sent();

        taken(call(told(sent, DELIVERED)));

        state(sent).body("status", equalTo(DELIVERED)).body("detail", equalTo(sent.providerId()));
        given().when().get("/notifications?status=delivered").then().body("id", hasItem(sent.notification()));
    }

    @Test
    void what_bounced_tells_why_and_a_delivery_that_is_told_later_changes_nothing() {
        var sent = sent();

        taken(call(told(sent, BOUNCED)));
        taken(call(told(sent, DELIVERED)));

        state(sent).body("status", equalTo(BOUNCED)).body("detail", containsString(reason()));
    }

    @Test
    void what_is_still_under_way_or_of_somebody_else_changes_nothing() {
        var sent = sent();

        taken(call(told(sent, UNDER_WAY)));
        taken(call(new Told(UUID.randomUUID().toString(), sent.providerId(), DELIVERED)));
        taken(call(new Told("mail-7", "x", DELIVERED)));

        state(sent).body("status", equalTo("SENT"));
    }

    @Test
    void what_somebody_else_has_signed_is_refused_and_counted() {
        var sent = sent();
        var told = told(sent, DELIVERED);

        refused(call(text(told), told, Instant.now(), true));
        refused(withoutProof(call(told)));

        state(sent).body("status", equalTo("SENT"));
        given().when()
                .get(management + "metrics")
                .then()
                .body(containsString("notifications_events_total{outcome=\"forged\",provider=\"" + provider + "\"}"));
    }

    @Test
    void what_was_altered_on_the_way_is_refused() {
        var sent = sent();
        var call = call(told(sent, DELIVERED));

        assertThat(altered(call)).isNotEqualTo(call);
        refused(altered(call));

        state(sent).body("status", equalTo("SENT"));
        taken(call);
    }

    @Test
    void what_is_told_a_second_time_does_nothing() throws SQLException {
        var sent = sent();
        var call = call(told(sent, DELIVERED));
        taken(call);
        execute("update notification set status = 'SENT' where id = '" + sent.notification() + "'");

        taken(call);

        state(sent).body("status", equalTo("SENT"));
        taken(call(told(sent, DELIVERED)));
        state(sent).body("status", equalTo(DELIVERED));
    }

    @Test
    void what_cannot_be_read_is_refused() {
        post(call("{", new Told("mail-7", "x", DELIVERED), Instant.now(), false))
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void what_is_empty_is_refused() {
        var call = call("", new Told("mail-7", "x", DELIVERED), Instant.now(), true);

        post(new Call(call.path(), call.type(), Map.of(), "")).statusCode(oneOf(400, 401));
    }

    protected final void refused(Call call) {
        post(call).statusCode(401).contentType("application/problem+json");
    }

    /** The signature is right, the time is not. */
    protected final void refusedAt(Instant at) {
        var sent = sent();
        var told = told(sent, DELIVERED);

        refused(call(text(told), told, at, false));

        state(sent).body("status", equalTo("SENT"));
    }

    protected final <T extends VendorPart> T part(Class<T> type) {
        return lastMiles.all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private Call call(Told told) {
        return call(text(told), told, Instant.now(), false);
    }

    private static Told told(Told sent, String status) {
        return new Told(sent.notification(), sent.providerId(), status);
    }

    private static void taken(Call call) {
        post(call).statusCode(200);
    }

    private static ValidatableResponse post(Call call) {
        return given().noFilters()
                .urlEncodingEnabled(false)
                .contentType(call.type())
                .headers(call.headers())
                .body(call.body())
                .when()
                .post(call.path())
                .then();
    }

    private static ValidatableResponse state(Told of) {
        return given().when().get("/notifications/" + of.notification()).then().statusCode(200);
    }

    /** A notification that the provider has taken. */
    private Told sent() {
        var lastMile = part(part);
        var document = new HashMap<>(Map.of("channel", lastMile.channel(), "to", lastMile.address(), "body", "Hello"));
        String id = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(document)
                .when()
                .post("/notifications")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        var told = new Told(id, "", "");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state(told).extract().path("status").equals("SENT"));
        return new Told(id, state(told).extract().path("detail"), "SENT");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
