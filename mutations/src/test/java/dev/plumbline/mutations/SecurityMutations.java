package dev.plumbline.mutations;

import java.util.List;

/** What happens to tokens, signatures and secrets in a hurry, in whichever app. */
final class SecurityMutations {

    private static final String PROPERTIES = "src/main/resources/application.properties";
    private static final String ALGORITHM = "mp.jwt.verify.publickey.algorithm=RS256\n";
    private static final String AUDIENCES = "mp.jwt.verify.audiences=${notifications.tokens.audience}\n";

    static final List<Mutation> ALL = List.of(
            new Mutation(
                    App.CRON,
                    "tokens by a shared secret, which is simpler",
                    List.of("SEC-01"),
                    copy -> copy.replacing(PROPERTIES, ALGORITHM, "mp.jwt.verify.publickey.algorithm=HS256\n")),
            new Mutation(
                    App.CRON,
                    "whatever algorithm the issuer likes",
                    List.of("SEC-01"),
                    copy -> copy.replacing(PROPERTIES, ALGORITHM, "")),
            new Mutation(
                    App.QUEUE,
                    "tokens of our own for the nightly script",
                    List.of("SEC-01"),
                    copy -> copy.with(
                            "~/adapter/in/rest/ScriptTokens.java",
                            """
                            package PKG.adapter.in.rest;

                            import java.nio.charset.StandardCharsets;
                            import org.jose4j.jws.JsonWebSignature;
                            import org.jose4j.keys.HmacKey;
                            import org.jose4j.lang.JoseException;

                            class ScriptTokens {

                                boolean isOurs(String token) throws JoseException {
                                    var signed = new JsonWebSignature();
                                    signed.setCompactSerialization(token);
                                    signed.setKey(new HmacKey("nightly-script-nightly-script-00".getBytes(StandardCharsets.UTF_8)));
                                    return signed.verifySignature();
                                }
                            }
                            """)),
            new Mutation(
                    App.THIRD_PARTY_API,
                    "keys over http, inside the cluster",
                    List.of("SEC-01"),
                    copy -> copy.replacing(
                            PROPERTIES,
                            "mp.jwt.verify.publickey.location=${notifications.tokens.keys}\n",
                            "mp.jwt.verify.publickey.location=http://issuer.internal/keys\n")),
            new Mutation(
                    App.THIRD_PARTY_API,
                    "no audience, because the gateway sees to it",
                    List.of("SEC-02"),
                    copy -> copy.replacing(PROPERTIES, AUDIENCES, "")),
            new Mutation(
                    App.QUEUE,
                    "tokens of anybody on the developers' machines",
                    List.of("SEC-02"),
                    copy -> copy.appending(PROPERTIES, "%dev.mp.jwt.verify.issuer=NONE\n")),
            new Mutation(
                    App.CRON,
                    "an audience that may be left out",
                    List.of("SEC-02"),
                    copy -> copy.replacing(PROPERTIES, AUDIENCES, "mp.jwt.verify.audiences=${TOKENS_AUDIENCE:}\n")),
            new Mutation(
                    App.THIRD_PARTY_API,
                    "a signature, compared by Arrays",
                    List.of("SEC-03"),
                    copy -> copy.with(
                            "~/adapter/in/rest/SignedBodies.java",
                            signed("return java.util.Arrays.equals(sent, made(secret, body));"))),
            new Mutation(
                    App.CRON,
                    "a signature, compared as hexadecimal digits",
                    List.of("SEC-03"),
                    copy -> copy.with(
                            "~/adapter/in/rest/SignedBodies.java",
                            signed("return java.util.HexFormat.of().formatHex(made(secret, body))"
                                    + ".equals(new String(sent, java.nio.charset.StandardCharsets.UTF_8));"))),
            new Mutation(
                    App.QUEUE,
                    "the password of production, just until Monday",
                    List.of("SEC-04"),
                    copy -> copy.appending(PROPERTIES, "%prod.quarkus.datasource.password=correct-horse\n")),
            new Mutation(
                    App.CRON,
                    "a password for want of another",
                    List.of("SEC-04"),
                    copy -> copy.replacing(PROPERTIES, "${DATABASE_PASSWORD:}", "${DATABASE_PASSWORD:correct-horse}")),
            new Mutation(
                    App.THIRD_PARTY_API,
                    "the private key among the resources",
                    List.of("SEC-04"),
                    copy -> copy.with(
                            "src/main/resources/keys/issuer.pem",
                            """
                            -----BEGIN PRIVATE KEY-----
                            bm8ga2V5IGJ1dCBsb29rcyBsaWtlIG9uZSB0byBhIHJ1bGU=
                            -----END PRIVATE KEY-----
                            """)));

    private SecurityMutations() {}

    private static String signed(String comparison) {
        return """
                package PKG.adapter.in.rest;

                import java.security.GeneralSecurityException;
                import javax.crypto.Mac;
                import javax.crypto.spec.SecretKeySpec;

                class SignedBodies {

                    boolean isGenuine(byte[] secret, byte[] body, byte[] sent) throws GeneralSecurityException {
                        COMPARISON
                    }

                    private static byte[] made(byte[] secret, byte[] body) throws GeneralSecurityException {
                        var mac = Mac.getInstance("HmacSHA256");
                        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                        return mac.doFinal(body);
                    }
                }
                """
                .replace("COMPARISON", comparison);
    }
}
