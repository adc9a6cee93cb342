package com.example.shop.notices.adapter.in.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.example.shop.notices.parts.IssuerPart;
import com.example.shop.notices.parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may call, and for what. */
@QuarkusTest
@TestProfile(RealParts.class)
class TokensTest {

    IssuerPart issuer;

    @BeforeEach
    @AfterEach
    void no_token_is_sent_unasked() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    void without_a_token_nothing_is_told() {
        refused(given().get(somewhere()).then(), 401).header("WWW-Authenticate", "Bearer");
        refused(given().contentType(ContentType.JSON).post("/notifications").then(), 401);
        refused(given().post("/notifications/replay").then(), 401);
        refused(given().header("Authorization", "Basic eDp5").get(somewhere()).then(), 401);
    }

    @Test
    void a_token_of_ours_is_taken() {
        lookUp(issuer.token()).statusCode(404);
    }

    @Test
    void a_token_for_somebody_else_or_of_another_time_is_not_taken() {
        refused(claims -> claims.setIssuer("https://somebody.test"));
        refused(claims -> claims.setAudience("another-service"));
        refused(claims -> claims.unsetClaim("aud"));
        refused(claims -> claims.setExpirationTime(ago(120)));
        refused(claims -> claims.setIssuedAt(ago(4000)));
        refused(claims -> claims.unsetClaim("jti"));
        refused(claims -> {
            claims.unsetClaim("scope");
            claims.setStringListClaim("groups", List.of(Scopes.READ));
        });
    }

    @Test
    void a_signature_that_is_not_the_issuers_is_not_taken() throws JoseException {
        var claims = issuer.claims(Scopes.READ);
        refused(lookUp(IssuerPart.signed(claims, IssuerPart.newKey())), 401);

        String token = issuer.signed(claims);
        char last = token.charAt(token.length() - 3);
        refused(
                lookUp(token.substring(0, token.length() - 3)
                        + (last == 'A' ? 'B' : 'A')
                        + token.substring(token.length() - 2)),
                401);

        var open = new JsonWebSignature();
        open.setPayload(claims.toJson());
        open.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        open.setAlgorithmHeaderValue("none");
        refused(lookUp(open.getCompactSerialization()), 401);

        var shared = new JsonWebSignature();
        shared.setPayload(claims.toJson());
        shared.setAlgorithmHeaderValue("HS256");
        shared.setKey(new HmacKey(IssuerPart.newKey().getRsaPublicKey().getEncoded()));
        refused(lookUp(shared.getCompactSerialization()), 401);
    }

    @Test
    void a_token_is_good_for_what_its_scope_says() {
        var reads = issuer.signed(issuer.claims(Scopes.READ));
        lookUp(reads).statusCode(404);
        refused(bearer(reads).post("/notifications/replay").then(), 403);
        refused(bearer(reads).post("/notifications/dismiss?because=gone").then(), 403);
        refused(bearer(reads).post("/tokens/any/deny").then(), 403);

        var sends = issuer.signed(issuer.claims(Scopes.SEND));
        refused(lookUp(sends), 403);
    }

    @Test
    void a_token_that_is_denied_is_taken_no_more() {
        var id = UUID.randomUUID().toString();
        var claims = issuer.claims(Scopes.READ);
        claims.setJwtId(id);
        var token = issuer.signed(claims);
        lookUp(token).statusCode(404);

        bearer(issuer.token()).post("/tokens/" + id + "/deny").then().statusCode(202);

        refused(lookUp(token), 401);
        lookUp(issuer.token()).statusCode(404);
    }

    @Test
    void a_key_that_is_new_is_taken_without_a_restart() {
        lookUp(issuer.token()).statusCode(404);

        issuer.rotate();

        lookUp(issuer.token()).statusCode(404);
    }

    private void refused(Consumer<JwtClaims> change) {
        var claims = issuer.claims(Scopes.READ);
        change.accept(claims);
        refused(lookUp(issuer.signed(claims)), 401);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }

    private static ValidatableResponse lookUp(String token) {
        return bearer(token).get(somewhere()).then();
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String somewhere() {
        return "/notifications/" + UUID.randomUUID();
    }

    private static NumericDate ago(int seconds) {
        var then = NumericDate.now();
        then.addSeconds(-seconds);
        return then;
    }
}
