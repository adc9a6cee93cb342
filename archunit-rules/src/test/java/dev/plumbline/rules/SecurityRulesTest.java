package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static dev.plumbline.rules.ModuleFolder.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens, signatures and secrets, in the cron module. */
class SecurityRulesTest {

    private static final String JWT =
            """
                    <dependency>
                        <groupId>io.quarkus</groupId>
                        <artifactId>quarkus-smallrye-jwt</artifactId>
                    </dependency>
                </dependencies>
            """;
    private static final String SAID =
            """

            mp.jwt.verify.publickey.location=${KEYS}
            mp.jwt.verify.publickey.algorithm=RS256
            mp.jwt.verify.issuer=${ISSUER}
            mp.jwt.verify.audiences=notifications
            """;

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder);
    }

    @Test
    void tokens_that_are_verified_as_they_should_be_pass() {
        verifying(SAID);

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void what_tells_nobody_how_tokens_are_verified_is_a_violation() {
        verifying("");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "SEC-01",
                        List.of("no configuration says mp.jwt.verify.publickey.algorithm"),
                        "SEC-02",
                        List.of(
                                "no configuration says mp.jwt.verify.audiences",
                                "no configuration says mp.jwt.verify.issuer")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mp.jwt.verify.publickey.algorithm=HS256",
                "%dev.mp.jwt.verify.publickey.algorithm=hs512",
                "smallrye.jwt.verify.secretkey=${SECRET}",
                "mp.jwt.verify.publickey.location=http://issuer.internal/keys",
                "smallrye.jwt.verify.key.location=http://issuer.internal/keys",
                "smallrye.jwt.client.tls.trust-all=true"
            })
    void sec_01_a_way_for_others_to_make_tokens_is_a_violation(String setting) {
        verifying(SAID + setting + "\n");

        assertThat(module.violations()).containsOnlyKeys("SEC-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%dev.mp.jwt.verify.issuer=NONE",
                "%staging.mp.jwt.verify.audiences=",
                "%prod.mp.jwt.verify.audiences=${AUDIENCES:}",
                "quarkus.smallrye-jwt.enabled=false",
                "%dev.quarkus.security.auth.enabled-in-dev-mode=false"
            })
    void sec_02_a_profile_that_takes_tokens_of_anybody_is_a_violation(String setting) {
        verifying(SAID + setting + "\n");

        assertThat(module.violations()).containsOnlyKeys("SEC-02");
    }

    @Test
    void tests_may_take_what_they_like() {
        verifying(SAID + "%test.mp.jwt.verify.issuer=NONE\n%test.mp.jwt.verify.publickey.algorithm=HS256\n");

        assertThat(module.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Arrays.equals(sent, signed(body))",
                "hex(body).equals(new String(sent))",
                "java.util.Objects.equals(hex(body), new String(sent))"
            })
    void sec_03_a_signature_that_is_compared_sign_by_sign_is_a_violation(String comparison) {
        module.with(BASE + "adapter/in/Events.java", events(comparison));

        assertThat(module.violations()).containsOnlyKeys("SEC-03");
        assertThat(module.violations().get("SEC-03"))
                .singleElement()
                .asString()
                .contains("equals(", "beside what makes a signature", "Events.java");
    }

    @Test
    void sec_03_in_constant_time_it_passes() {
        module.with(BASE + "adapter/in/Events.java", events("java.security.MessageDigest.isEqual(sent, signed(body))"));

        assertThat(module.violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vendor.api-key=abc123",
                "shop.relay-login=abc123",
                "notifications.mailgun.events-key=abc123",
                "%prod.quarkus.datasource.password=hunter2",
                "quarkus.datasource.password=${DATABASE_PASSWORD:hunter2}"
            })
    void sec_04_a_secret_in_a_setting_is_a_violation(String setting) {
        module.appending(PROPERTIES, "\n" + setting + "\n");

        assertThat(module.violations()).containsKey("SEC-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vendor.api-key=${VENDOR_KEY}",
                "quarkus.datasource.password=${DATABASE_PASSWORD:}",
                "%dev.quarkus.datasource.password=hunter2"
            })
    void sec_04_one_that_comes_from_the_environment_passes(String setting) {
        module.appending(PROPERTIES, "\n" + setting + "\n");

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void sec_04_a_private_key_is_a_violation_where_it_lies() {
        module.with("src/main/resources/keys/private.pem", "\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\n")
                .with("src/main/resources/keys/public.pem", "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEF\n")
                .with("src/main/resources/identity.p12", "");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "SEC-04",
                        List.of(
                                "src/main/resources/identity.p12:1: there is a private key, or a store of keys",
                                "src/main/resources/keys/private.pem:2: there is a private key, or a store of keys")));
    }

    private void verifying(String settings) {
        module.replacing("pom.xml", "    </dependencies>\n", JWT).appending(PROPERTIES, settings);
    }

    private static String events(String comparison) {
        return """
                package com.acme.notifications.adapter.in;

                import java.security.GeneralSecurityException;
                import javax.crypto.Mac;
                import javax.crypto.spec.SecretKeySpec;

                class Events {

                    boolean isGenuine(byte[] sent, byte[] body) throws GeneralSecurityException {
                        return COMPARISON;
                    }

                    private static String hex(byte[] body) throws GeneralSecurityException {
                        return java.util.HexFormat.of().formatHex(signed(body));
                    }

                    private static byte[] signed(byte[] body) throws GeneralSecurityException {
                        var mac = Mac.getInstance("HmacSHA256");
                        mac.init(new SecretKeySpec(body, "HmacSHA256"));
                        return mac.doFinal(body);
                    }
                }
                """
                .replace("COMPARISON", comparison);
    }
}
