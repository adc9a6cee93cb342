package com.example.shop.notices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.example.shop.notices.adapter.out.store.Sql;
import com.example.shop.notices.application.Routes;
import com.example.shop.notices.domain.Channel;
import com.example.shop.notices.parts.LastMile;
import com.example.shop.notices.parts.LastMiles;
import com.example.shop.notices.parts.RealParts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** From an HTTP request to what a provider really received. */
@QuarkusTest
@TestProfile(RealParts.class)
class EndToEndTest {

    LastMiles lastMiles;
    LastMile lastMile;

    @TestHTTPResource(management = true)
    String management;

    @Inject
    Routes routes;

    @Inject
    DataSource database;

    private final String body = "Message " + UUID.randomUUID();

    @Test
    void what_is_posted_on_any_channel_arrives_once_for_each_attempt_and_is_reported_sent() {
        for (LastMile one : lastMiles.all()) {
            arrives(one);
        }
    }

    /** On a busy machine an attempt may be given up that arrives all the same; no message arrives for any other reason. */
    private void arrives(LastMile lastMile) {
        var key = UUID.randomUUID().toString();
        var document = document(lastMile);
        var location = post(key, document)
                .statusCode(202)
                .body("id", notNullValue())
                .extract()
                .header("Location");

        await().atMost(Duration.ofSeconds(30)).until(() -> status(location).equals("SENT"));
        post(key, document).statusCode(202).header("Location", equalTo(location));
        int attempts = given().when()
                .get(location)
                .then()
                .statusCode(200)
                .body("detail", notNullValue())
                .body("changedAt", notNullValue())
                .body("history[-1].outcome", equalTo("accepted"))
                .body("history[-1].number", equalTo(found(location).<Integer>path("attempts")))
                .extract()
                .path("attempts");
        assertThat(lastMile.arrivals())
                .filteredOn(arrived -> arrived.contains(body))
                .hasSizeBetween(1, attempts);
    }

    @Test
    void a_key_used_for_something_else_is_a_conflict() {
        var key = UUID.randomUUID().toString();
        post(key, document()).statusCode(202);

        post(key, Map.of("channel", lastMile.channel(), "to", lastMile.address(), "body", "other"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("used before for a different notification"));
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .when()
                .post("/notifications")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("missing: the header Idempotency-Key, channel, to, body"));
    }

    @Test
    void what_makes_no_sense_is_refused_with_the_reason() {
        refused(Map.of("channel", "smoke", "to", "x", "body", "y"), "unknown channel 'smoke'; known are [EMAIL, SMS");
        refused(Map.of("channel", lastMile.channel(), "to", "x", "body", " "), "a notification needs a body");
        refused(
                Map.of("channel", lastMile.channel(), "to", "x", "body", "y", "subject", "a\nb"),
                "a subject is one line");
        refused(
                Map.of("channel", lastMile.channel(), "to", "x", "body", "y", "cc", "z"),
                "unknown field 'cc'; known are [");
        refused("{\"channel\": ", "not JSON: Unexpected end-of-input");
        refused("[\n1]", "not the JSON expected (line 1, column 1)");
        refused("", "the request has no body");
        refused("{\"channel\": \"EMAIL\", \"channel\": \"SMS\"}", "not JSON: Duplicate field 'channel'");
        refused("{} {}", "not the JSON expected");
    }

    @Test
    void a_channel_that_nobody_carries_is_refused() {
        for (Channel channel : Channel.values()) {
            if (!routes.channels().contains(channel)) {
                var to = channel == Channel.EMAIL ? "reader@example.com" : "+441632960000";
                refused(Map.of("channel", channel.name(), "to", to, "body", "y"), "nothing here carries " + channel);
            }
        }
    }

    @Test
    void what_is_not_parked_cannot_be_replayed() {
        var location = post(UUID.randomUUID().toString(), document()).extract().header("Location");
        await().atMost(Duration.ofSeconds(30)).until(() -> status(location).equals("SENT"));

        given().when().post(location + "/replay").then().statusCode(409).body("detail", containsString("not parked"));
        given().when().post("/notifications/no-id/replay").then().statusCode(404);
        given().when()
                .post("/notifications/replay?from=yesterday")
                .then()
                .statusCode(400)
                .body("detail", containsString("from is 'yesterday'"));
        given().when()
                .post("/notifications/replay?form=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("detail", containsString("unknown parameter 'form'; known are [reason, from, until]"));
        given().when().post("/notifications/replay").then().statusCode(200).body("replayed", equalTo(0));
        given().when().post(location + "/dismiss?because=gone").then().statusCode(409);
    }

    @Test
    void what_is_parked_can_be_dismissed_with_a_reason_by_whoever_may() {
        var location = post(UUID.randomUUID().toString(), document()).extract().header("Location");
        await().atMost(Duration.ofSeconds(30)).until(() -> status(location).equals("SENT"));
        park(location);

        for (String all : new String[] {location, "/notifications"}) {
            given().when().post(all + "/dismiss").then().statusCode(400).body("detail", containsString("because"));
        }
        given().when().post("/notifications/dismiss?because=x&form=y").then().statusCode(400);
        given().when().post(location + "/dismiss?because=sold out").then().statusCode(202);
        given().when()
                .get(location)
                .then()
                .body("status", equalTo("DISMISSED"))
                .body("history[-1].outcome", equalTo("dismissed"))
                .body("history[-1].detail", equalTo("by caller: sold out"));

        park(location);
        given().when()
                .post("/notifications/dismiss?reason=550&because=gone")
                .then()
                .statusCode(200)
                .body("dismissed", equalTo(1));
        given().when().get(location).then().body("history[-1].detail", equalTo("by caller: gone"));
    }

    private void park(String location) {
        new Sql(database)
                .update(
                        "update notification set status = 'PARKED', last_reason = '550' where id = ?",
                        UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    }

    @Test
    void providers_that_take_messages_are_not_paused() {
        given().when().get("/providers/pauses").then().statusCode(200).body("$", hasSize(0));
        given().when().post("/providers/nobody/resume").then().statusCode(404);
        given().when().get(management + "health/well").then().statusCode(200).body("checks.name", hasItem("providers"));
    }

    @Test
    void what_was_sent_and_what_waits_is_measured() {
        var location = post(UUID.randomUUID().toString(), document()).extract().header("Location");
        await().atMost(Duration.ofSeconds(30)).until(() -> status(location).equals("SENT"));

        given().when()
                .get(management + "metrics")
                .then()
                .statusCode(200)
                .body(matchesPattern(
                        "(?s).*notifications_attempts_seconds_count\\{outcome=\"accepted\",provider=\"[a-z-]+\"[^}]*}"
                                + " [1-9].*"))
                .body(matchesPattern("(?s).*notifications_oldest_due_seconds \\d.*"))
                .body(containsString("notifications_parked 0.0"))
                .body(containsString("notifications_providers_paused 0.0"));
    }

    @Test
    void what_was_tried_and_what_happened_to_the_service_is_told_in_one_order() {
        var location = post(UUID.randomUUID().toString(), document()).extract().header("Location");
        await().atMost(Duration.ofSeconds(30)).until(() -> status(location).equals("SENT"));
        var now = Instant.now();

        given().when()
                .get("/timeline?from=" + now.minusSeconds(900) + "&to=" + now.plusSeconds(60))
                .then()
                .statusCode(200)
                .body("findAll { it.kind == 'STARTED' }.subject", hasItem("1.0.0-SNAPSHOT"))
                .body("findAll { it.kind == 'ATTEMPTS' }.detail", hasItem("accepted"))
                .body(
                        "at",
                        equalTo(given().when()
                                .get("/timeline?from=" + now.minusSeconds(900) + "&to=" + now.plusSeconds(60))
                                .path("at.sort()")));
        given().when().get("/notifications?status=SENT").then().statusCode(200).body("history", everyItem(nullValue()));
    }

    @Test
    void the_interface_is_described() {
        given().accept(ContentType.JSON)
                .when()
                .get(management + "openapi")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItems("/notifications", "/notifications/{id}", "/notifications/replay"))
                .body("components.schemas.NotificationDocument.properties.keySet()", hasItems("channel", "to", "body"));
    }

    @Test
    void what_was_never_accepted_is_not_found() {
        for (String id : new String[] {UUID.randomUUID().toString(), "no-id"}) {
            given().when().get("/notifications/" + id).then().statusCode(404).body("detail", containsString(id));
        }
    }

    @Test
    void the_service_tells_that_it_is_ready() {
        given().when().get(management + "health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private void refused(Object document, String reason) {
        post(UUID.randomUUID().toString(), document)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(reason));
    }

    private Map<String, String> document() {
        return document(lastMile);
    }

    private Map<String, String> document(LastMile lastMile) {
        return Map.of("channel", lastMile.channel(), "to", lastMile.address(), "subject", "Hello", "body", body);
    }

    private static ValidatableResponse post(String key, Object document) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(document)
                .when()
                .post("/notifications")
                .then();
    }

    private static String status(String location) {
        return found(location).path("status");
    }

    private static ExtractableResponse<Response> found(String location) {
        return given().when().get(location).then().statusCode(200).extract();
    }
}
