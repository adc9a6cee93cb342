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

/** API-05 for clients that are limited in code or by Spring Boot, and for what is tried again. */
class VendorCallsTest {

    private static final String P = "com.acme.notifications.";
    private static final String SENDER = BASE + "adapter/out/send/sendgrid/SendGridSender.java";
    private static final String SWEEP = BASE + "adapter/out/dispatch/vendor/RecoverySweep.java";
    private static final String USE = "Field <" + P
            + "adapter.out.send.sendgrid.SendGridSender.http> has type <org.springframework.web.client.RestClient> in"
            + " (SendGridSender.java)";
    private static final String NOTHING = "nothing in " + P + "adapter.out.send sets a ";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("third-party-api", folder);
    }

    private ModuleFolder withSpring() {
        return module.without(BASE + "adapter/out/send/sendgrid/SendGridApi.java")
                .with(
                        SENDER,
                        """
                        package com.acme.notifications.adapter.out.send.sendgrid;

                        import com.acme.notifications.application.NotificationSender;
                        import com.acme.notifications.domain.NotificationId;
                        import org.springframework.web.client.RestClient;

                        class SendGridSender implements NotificationSender {
                            private RestClient http;

                            @Override
                            public void send(NotificationId id) {
                                http.post(id.toString());
                            }
                        }
                        """);
    }

    @Test
    void springs_client_without_limits_is_a_violation() {
        assertThat(withSpring().violations())
                .isEqualTo(Map.of(
                        "API-05",
                        List.of(
                                USE
                                        + ", but spring.http.clients.connect-timeout (spring.http.client before Boot 4) is not configured, and "
                                        + NOTHING + "connect-timeout",
                                USE
                                        + ", but spring.http.clients.read-timeout (spring.http.client before Boot 4) is not configured, and "
                                        + NOTHING + "read-timeout")));
    }

    @Test
    void spring_boots_keys_limit_it_by_any_of_their_names_but_not_with_0() {
        withSpring()
                .appending(
                        PROPERTIES,
                        """
                        spring.http.client.connect-timeout=2s
                        spring.http.serviceclient.sendgrid.read-timeout=PT5S
                        """);

        assertThat(module.violations()).isEmpty();

        module.replacing(PROPERTIES, "spring.http.client.connect-timeout=2s", "spring.http.clients.connect-timeout=0s");

        assertThat(module.violations())
                .isEqualTo(Map.of("API-05", List.of(PROPERTIES + ":5: spring.http.clients.connect-timeout=0s")));
    }

    @Test
    void limits_that_are_set_in_code_count() {
        withSpring()
                .with(
                        BASE + "adapter/out/send/sendgrid/Limits.java",
                        """
                        package com.acme.notifications.adapter.out.send.sendgrid;

                        import org.springframework.http.client.SimpleClientHttpRequestFactory;

                        class Limits {
                            void on(SimpleClientHttpRequestFactory factory) {
                                factory.setConnectTimeout(2000);
                                factory.setReadTimeout(5000);
                            }
                        }
                        """);

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void the_jdks_client_needs_its_limits_in_code() {
        withSpring()
                .replacing(SENDER, "org.springframework.web.client.RestClient", "java.net.http.HttpClient")
                .replacing(SENDER, "private RestClient http;", "private HttpClient http = HttpClient.newHttpClient();")
                .replacing(SENDER, "http.post(id.toString())", "http.version()")
                .appending(PROPERTIES, "spring.http.clients.connect-timeout=2s\nspring.http.clients.read-timeout=2s\n");

        String field = "Field <" + P + "adapter.out.send.sendgrid.SendGridSender.http> has type"
                + " <java.net.http.HttpClient> in (SendGridSender.java), but " + NOTHING;
        assertThat(module.violations())
                .isEqualTo(Map.of("API-05", List.of(field + "connect-timeout", field + "read-timeout")));

        module.replacing(
                        SENDER,
                        "HttpClient.newHttpClient();",
                        "HttpClient.newBuilder().connectTimeout(java.time.Duration.ofSeconds(2)).build();")
                .replacing(
                        SENDER,
                        "http.version()",
                        "java.net.http.HttpRequest.newBuilder().timeout(java.time.Duration.ofSeconds(5))");

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void that_nothing_is_tried_again_is_a_violation_and_a_retry_mends_it() {
        module.replacing(SWEEP, "@Scheduled(every = \"5s\")", "");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "API-05",
                        List.of("nothing is tried again: no method in " + P
                                + "adapter.out.dispatch that is annotated with @Scheduled leads to " + P
                                + "application.Delivery.deliver, and no class uses a retry")));

        module.replacing(SENDER, "    @Override", "    @org.springframework.retry.annotation.Retryable\n    @Override");

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void a_single_attempt_is_a_violation() {
        module.appending(PROPERTIES, "%prod.notifications.delivery.max-attempts=1\n");

        assertThat(module.violations())
                .isEqualTo(Map.of("API-05", List.of(PROPERTIES + ":5: %prod.notifications.delivery.max-attempts=1")));
    }
}
