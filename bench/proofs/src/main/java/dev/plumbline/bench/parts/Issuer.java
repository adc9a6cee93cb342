package dev.plumbline.bench.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Makes the tokens that callers bring, with one key for all apps of a run, which they read from a file. */
public final class Issuer {

    private static final String NAME = "https://issuer.test";
    private static final String AUDIENCE = "app";
    private static final String EVERYTHING = "notifications.send notifications.read notifications.operate";

    /** Apps take one for an hour. */
    private static final Duration FRESH = Duration.ofMinutes(20);

    private static final RsaJsonWebKey KEY = key();
    private static final Path KEYS = shown();

    private static String token = "";
    private static long madeAt;

    private Issuer() {}

    private static RsaJsonWebKey key() {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId("bench");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path shown() {
        try {
            Path file = Files.createTempFile("keys", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JsonWebKeySet(KEY).toJson(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an app has to be configured with to take these tokens. */
    static Map<String, String> settings() {
        return Map.of(
                "notifications.tokens.keys",
                KEYS.toUri().toString(),
                "notifications.tokens.issuer",
                NAME,
                "notifications.tokens.audience",
                AUDIENCE);
    }

    /** The value of the header Authorization. */
    static synchronized String bearer() {
        if (token.isEmpty() || System.nanoTime() - madeAt > FRESH.toNanos()) {
            madeAt = System.nanoTime();
            token = "Bearer " + made();
        }
        return token;
    }

    private static String made() {
        var claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience(AUDIENCE);
        claims.setSubject("bench");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60);
        claims.setClaim("scope", EVERYTHING);
        var signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setAlgorithmHeaderValue("RS256");
        signed.setKeyIdHeaderValue(KEY.getKeyId());
        signed.setKey(KEY.getPrivateKey());
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
