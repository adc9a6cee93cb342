package [=package].adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import [=package].adapter.out.send.UnsubscribeLinks;
import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationRequest;
import [=package].domain.Purpose;
import [=package].domain.Recipient;
import [=package].parts.LastMile;
import [=package].parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the link of a mail to what is not sent any more. */
@QuarkusTest
@TestProfile(RealParts.class)
class UnsubscribeTest {

    LastMile lastMile;

    @Inject
    UnsubscribeLinks links;

    /** The others use the same address. */
    @AfterEach
    void subscribeAgain() {
        for (Integer id : given().when().get("/suppressions").jsonPath().getList("id", Integer.class)) {
            given().when().delete("/suppressions/" + id).then().statusCode(204);
        }
    }

    @Test
    void a_mail_program_unsubscribes_with_one_click_and_no_token() {
        given().noFilters()
                .contentType(ContentType.URLENC)
                .formParam("List-Unsubscribe", "One-Click")
                .when()
                .post(link())
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML);
        given().noFilters()
                .contentType(ContentType.MULTIPART)
                .multiPart("List-Unsubscribe", "One-Click")
                .when()
                .post(link())
                .then()
                .statusCode(200);

        given().when()
                .get("/suppressions?to=" + lastMile.address())
                .then()
                .statusCode(200)
                .body("reason", hasItem("UNSUBSCRIBED"))
                .body("channel", hasItem(lastMile.channel().toUpperCase(Locale.ROOT)))
                .body("id", hasSize(1));
        var sold = post("marketing");
        await().atMost(Duration.ofSeconds(30)).until(() -> status(sold).equals("SUPPRESSED"));
<#if purpose == "both">
        var known = post("transactional");
        await().atMost(Duration.ofSeconds(30)).until(() -> status(known).equals("SENT"));
</#if>
    }

    @Test
    void whoever_follows_the_link_is_asked_first() {
        given().noFilters()
                .when()
                .get(link())
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Cache-Control", "no-store")
                .body(containsString("<form method=\"post\">"));

        given().when().get("/suppressions").then().body("$", hasSize(0));
    }

    @Test
    void a_link_that_was_cut_does_nothing() {
        var cut = link().substring(0, link().length() - 3);

        given().noFilters().when().post(cut).then().statusCode(404).contentType("application/problem+json");
        given().when().get(cut).then().statusCode(404).body("detail", containsString("cut on its way"));
        given().when().get("/suppressions").then().body("$", hasSize(0));
    }

    @Test
    void an_address_that_is_not_on_the_list_cannot_be_taken_off() {
        given().when().delete("/suppressions/0").then().statusCode(404).body("status", equalTo(404));
        given().when().delete("/suppressions/no-id").then().statusCode(404);
        given().when().get("/suppressions?limit=0").then().statusCode(400);
    }

    private String link() {
        var channel = Channel.valueOf(lastMile.channel().toUpperCase(Locale.ROOT));
        var request = new NotificationRequest(
                new IdempotencyKey("k"), new Recipient(channel, lastMile.address()), "Hello", "World");
        return URI.create(links.of(request.with(Purpose.MARKETING)).orElseThrow())
                .getPath();
    }

    private String post(String purpose) {
        var document = new HashMap<>(Map.of("channel", lastMile.channel(), "to", lastMile.address(), "body", "Hello"));
<#if tenants != "1">
        document.put("tenant", "acme");
</#if>
<#if purpose == "both">
        document.put("purpose", purpose);
</#if>
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(document)
                .when()
                .post("/notifications")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static String status(String location) {
        return given().when().get(location).then().statusCode(200).extract().path("status");
    }
}
