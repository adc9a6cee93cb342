package com.acme.notifications.parts;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Makes tokens for callers, with a key of its own that it shows by https. */
public final class IssuerPart implements QuarkusTestResourceLifecycleManager {

    private static final String EVERYTHING = "notifications.send notifications.read notifications.operate";
    private static final String AUDIENCE = "this-service";
    private static final String NAME = "issuer";
    private static final String PASSWORD = "only-here";
    private static final float MINUTES = 10;

    private RsaJsonWebKey key = newKey();
    private Path folder;
    private HttpsServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            folder = Files.createTempDirectory("issuer");
            server.setHttpsConfigurator(new HttpsConfigurator(identity()));
        } catch (IOException | InterruptedException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/keys", exchange -> {
            var keys = new JsonWebKeySet(key).toJson().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return Map.of(
                "notifications.tokens.keys",
                name() + "/keys",
                "notifications.tokens.issuer",
                name(),
                "notifications.tokens.audience",
                AUDIENCE,
                "smallrye.jwt.client.tls.certificate.path",
                certificate().toString(),
                "smallrye.jwt.jwks.forced-refresh-interval",
                "0");
    }

    /** A certificate that nobody vouches for, by the tool of the JDK. */
    private SSLContext identity() throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve("identity.p12");
        var making = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        NAME,
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "30",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (making.waitFor() != 0) {
            throw new IOException("no certificate could be made: " + Files.readString(folder.resolve("keytool.log")));
        }
        var identity = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Files.writeString(
                certificate(),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(identity.getCertificate(NAME).getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private Path certificate() {
        return folder.resolve("certificate.pem");
    }

    private String name() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** From now on tokens are signed with another key, and that is the one that is shown. */
    public void rotate() {
        key = newKey();
    }

    public static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(UUID.randomUUID().toString());
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token for all that this service does. */
    public String token() {
        return signed(claims(EVERYTHING));
    }

    /** What a token says that is taken. */
    public JwtClaims claims(String scope) {
        var claims = new JwtClaims();
        claims.setIssuer(name());
        claims.setAudience(AUDIENCE);
        claims.setSubject("caller");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(MINUTES);
        claims.setClaim("scope", scope);
        return claims;
    }

    public String signed(JwtClaims claims) {
        return signed(claims, key);
    }

    public static String signed(JwtClaims claims, RsaJsonWebKey key) {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue("RS256");
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every test calls with a token, unless it says otherwise. */
    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == IssuerPart.class);
        RestAssured.replaceFiltersWith((request, response, next) -> {
            request.header("Authorization", "Bearer " + token());
            return next.next(request, response);
        });
    }

    @Override
    public void stop() {
        if (server == null) {
            return;
        }
        server.stop(0);
        for (var left : folder.toFile().listFiles()) {
            left.delete();
        }
        folder.toFile().delete();
    }
}
