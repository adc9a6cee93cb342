package com.acme.notifications.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.acme.notifications.parts.LastMile;
import com.acme.notifications.parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every refusal is a problem document that says what to do. */
@QuarkusTest
@TestProfile(RealParts.class)
class ProblemsTest {

    private static final String STATUSES = "[PENDING, SENT, DELIVERED, BOUNCED, PARKED, DISMISSED]";

    LastMile lastMile;

    @Inject
    DataSource database;

    @Test
    void what_is_not_there_or_not_asked_for_like_that_is_a_problem() {
        problem(json().get("/nothing").then(), 404, "there is nothing at /nothing");
        problem(json().delete("/notifications").then(), 405, "/notifications takes ");
        problem(
                given().contentType(ContentType.TEXT)
                        .body("x")
                        .post("/notifications")
                        .then(),
                415,
                "application/json");
        problem(
                given().accept("image/png")
                        .get("/notifications/" + UUID.randomUUID())
                        .then(),
                406,
                "application/json");
    }

    @Test
    void a_body_that_is_too_large_is_a_problem() {
        problem(posted("x".repeat(1_100_000)), 413, "1,048,576");
    }

    @Test
    void a_fault_of_ours_is_told_by_a_number_and_not_by_its_text() throws SQLException {
        execute("alter table notification rename to gone");
        try {
            var answer = json().get("/notifications/" + UUID.randomUUID()).then();
            problem(answer, 500, "fault ");
            answer.body("detail", not(containsString("relation")));
        } finally {
            execute("alter table gone rename to notification");
        }
    }

    @Test
    void what_every_provider_would_refuse_is_refused_before_it_is_kept() {
        problem(post(Map.of("subject", "s".repeat(999))), 400, "subject has 999 characters, of 998 at most");
        problem(post(Map.of("body", "b".repeat(500_001))), 400, "body has 500,001 characters, of ");
        problem(post(Map.of("to", "x".repeat(5_000))), 400, "to ");
        if (lastMile.channel().equalsIgnoreCase("email")) {
            problem(post(Map.of("to", "nobody")), 400, "to is not one mail address such as reader@example.com");
            problem(post(Map.of("to", "a@example.com, b@example.com")), 400, "to is not one mail address");
        }
    }

    @Test
    void two_keys_are_none() {
        var request = json().header("Idempotency-Key", "one", "two").body(document(Map.of()));

        problem(request.post("/notifications").then(), 400, "the header Idempotency-Key is there 2 times");
    }

    @Test
    void a_list_is_of_one_status_and_of_so_many() {
        json().get("/notifications?status=parked&limit=1")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        problem(json().get("/notifications?status=lost").then(), 400, "unknown status 'lost'; known are " + STATUSES);
        for (String limit : new String[] {"0", "-1", "1001", "many"}) {
            var answer = json().get("/notifications?status=SENT&limit=" + limit).then();
            problem(answer, 400, "limit is '" + limit + "', not 1 to 1000");
        }
        problem(json().get("/notifications?status=SENT&before=me").then(), 400, "before is 'me', no notification");
    }

    @Test
    void a_timeline_is_of_a_time_of_a_day_at_most() {
        problem(json().get("/timeline").then(), 400, "from is '', not a moment such as 2026-11-26T08:00:00Z");
        problem(json().get("/timeline?from=2026-11-26T08:00:00Z&to=noon").then(), 400, "to is 'noon'");
        for (String to : new String[] {"2026-11-26T08:00:00Z", "2026-11-26T07:00:00Z", "2026-11-27T08:00:01Z"}) {
            var answer =
                    json().get("/timeline?from=2026-11-26T08:00:00Z&to=" + to).then();
            problem(answer, 400, to + " is no span of time, or more than a day");
        }
        var answer = json().get("/timeline?from=2026-11-26T08:00:00Z&to=2026-11-26T09:00:00Z&limit=0")
                .then();
        problem(answer, 400, "limit is '0', not 1 to 1000");
    }

    private ValidatableResponse post(Map<String, String> changed) {
        return posted(document(changed));
    }

    private static ValidatableResponse posted(Object document) {
        return json().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(document)
                .post("/notifications")
                .then();
    }

    private Map<String, String> document(Map<String, String> changed) {
        var document = new HashMap<>(Map.of("channel", lastMile.channel(), "to", lastMile.address(), "body", "Hello"));
        document.putAll(changed);
        return document;
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON).when();
    }

    private static void problem(ValidatableResponse answer, int status, String detail) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("detail", containsString(detail));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
