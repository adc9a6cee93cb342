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

class VendorApiRulesTest {

    private static final String P = "com.acme.notifications.";
    private static final String API = BASE + "adapter/out/send/sendgrid/SendGridApi.java";
    private static final String DISPATCHER = BASE + "adapter/out/dispatch/vendor/VendorDispatcher.java";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("third-party-api", folder);
    }

    @Test
    void api_04_another_vendor_is_a_violation() {
        module.with(
                        BASE + "adapter/out/send/mailgun/MailgunSender.java",
                        """
                        package com.acme.notifications.adapter.out.send.mailgun;

                        import com.acme.notifications.application.NotificationSender;
                        import com.acme.notifications.domain.NotificationId;

                        class MailgunSender implements NotificationSender {
                            @Override
                            public void send(NotificationId id) {}
                        }
                        """)
                .withDependency("com.mailgun", "mailgun-java", "")
                .appending(PROPERTIES, "quarkus.rest-client.mailgun.url=https://api.mailgun.net\n");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "API-04",
                        List.of(
                                "pom.xml:8: com.mailgun:mailgun-java",
                                "Class <" + P + "adapter.out.send.mailgun.MailgunSender> is a sender, but not in " + P
                                        + "adapter.out.send.sendgrid in (MailgunSender.java)",
                                PROPERTIES + ":5: quarkus.rest-client.mailgun.url=https://api.mailgun.net")));
    }

    @Test
    void api_05_a_limit_that_is_missing_or_none_is_a_violation() {
        module.replacing(PROPERTIES, "quarkus.rest-client.sendgrid.connect-timeout=3000\n", "")
                .replacing(PROPERTIES, "read-timeout=15000", "read-timeout=0");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "API-05",
                        List.of(
                                "quarkus.rest-client.sendgrid.connect-timeout is not configured, for " + P
                                        + "adapter.out.send.sendgrid.SendGridApi",
                                PROPERTIES + ":2: quarkus.rest-client.sendgrid.read-timeout=0")));
    }

    @Test
    void api_05_limits_can_be_given_by_any_name_of_the_client() {
        module.replacing(
                        PROPERTIES,
                        "quarkus.rest-client.sendgrid.connect-timeout",
                        "quarkus.rest-client.connect-timeout")
                .replacing(
                        PROPERTIES,
                        "quarkus.rest-client.sendgrid.read-timeout=15000",
                        P + "adapter.out.send.sendgrid.SendGridApi/mp-rest/readTimeout=${READ_TIMEOUT:15000}");

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void api_05_a_limit_that_only_tests_have_is_none() {
        module.replacing(PROPERTIES, "quarkus.rest-client.sendgrid.read", "%test.quarkus.rest-client.sendgrid.read");

        assertThat(module.violations()).containsOnlyKeys("API-05");
    }

    @Test
    void api_05_a_client_whose_limits_cannot_be_seen_is_a_violation() {
        module.replacing(API, "@RegisterRestClient(configKey = \"sendgrid\")", "");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "API-05",
                        List.of("nothing in " + P
                                + "adapter.out.send is a client of HTTP that is known, so no limit can be seen")));
    }

    @Test
    void api_06_a_send_in_the_callers_transaction_is_a_violation() {
        module.replacing(
                        DISPATCHER,
                        "store.accept(id);",
                        "store.accept(id);\n        Runnable now = () -> calls.call(id);\n        now.run();")
                .replacing(DISPATCHER, "private final", "private VendorCalls calls;\n    private final");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "API-06",
                        List.of("in the transaction of <" + P + "adapter.out.dispatch.vendor.VendorDispatcher.dispatch("
                                + P
                                + "domain.NotificationId)> (VendorDispatcher.java:19): Method <" + P
                                + "application.Delivery.deliver(" + P
                                + "domain.NotificationId)> calls method <" + P + "application.NotificationSender.send("
                                + P + "domain.NotificationId)> in (Delivery.java:13)")));
    }

    @Test
    void api_06_a_transactional_class_counts_and_a_suspended_transaction_does_not() {
        module.with(
                BASE + "application/Direct.java",
                """
                package com.acme.notifications.application;

                import com.acme.notifications.domain.NotificationId;

                @jakarta.transaction.Transactional
                class Direct {
                    private NotificationSender sender;

                    void now(NotificationId id) {
                        sender.send(id);
                    }

                    @jakarta.transaction.Transactional(jakarta.transaction.Transactional.TxType.NOT_SUPPORTED)
                    void outside(NotificationId id) {
                        sender.send(id);
                    }
                }
                """);

        assertThat(module.violations().get("API-06"))
                .containsExactly("in a transaction: Method <" + P + "application.Direct.now(" + P
                        + "domain.NotificationId)> calls method <" + P + "application.NotificationSender.send(" + P
                        + "domain.NotificationId)> in (Direct.java:10)");
    }
}
