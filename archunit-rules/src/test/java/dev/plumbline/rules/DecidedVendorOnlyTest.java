package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static dev.plumbline.rules.ModuleFolder.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notifications leave by the decided vendor only, whoever calls the other one, and however. */
class DecidedVendorOnlyTest {

    private static final String SECOND = BASE + "adapter/out/send/sendgrid/SecondApi.java";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("third-party-api", folder);
    }

    @Test
    void the_decided_vendors_own_key_may_not_lead_to_another_one() {
        module.replacing(PROPERTIES, "https://api.sendgrid.com", "https://api.mailgun.net");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "API-04",
                        List.of(PROPERTIES + ":1: quarkus.rest-client.sendgrid.url=https://api.mailgun.net")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@API.MAILGUN.NET:443/v3",
                "${MAIL_URL:https://api.resend.com}",
                "${MAIL_HOST:api.mailersend.com}",
                "api.mailersend.com",
                "smtp.mailgun.org:587",
                "smtps://email-smtp.eu-west-1.amazonaws.com",
                "a.example,mandrillapp.com",
                "https://a.example https://api.mailgun.net",
                "https://a.example, https://api.mailgun.net",
                "{\"urls\": [\"https://api.mailgun.net\", 1]}",
                "https://hooks.slack.com/services/x",
                "https://acme.communication.azure.com/emails:send",
                "https://x1234.api.infobip.com",
            })
    void a_host_of_another_vendor_is_found_in_any_value(String value) {
        assertThat(module.appending(PROPERTIES, "shop.fallback=" + value + "\n").violations())
                .containsOnlyKeys("API-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.eu.sendgrid.com",
                "smtp.sendgrid.net",
                "https://documentation.mailgun.com/docs",
                "https://acme.slack.com/archives/C1",
                "We left api.mailgun.net in 2024",
                "We left https://api.mailgun.net in 2024",
                "default-src 'self' https://api.mailgun.net",
                "See https://api.mailgun.net",
                "https://notmandrillapp.com",
            })
    void the_decided_vendors_hosts_and_words_about_others_are_no_violation(String value) {
        assertThat(module.appending(PROPERTIES, "shop.note=" + value + "\n").violations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.net.http.HttpRequest.newBuilder(java.net.URI.create(\"https://api.mailgun.net/v3/acme/messages\"))",
                "new java.net.URL(\"https://api.mailgun.net/v3\").openConnection()",
                "new java.net.Socket(\"api.mailgun.net\", 443)",
                "java.net.URI.create(\"HTTPS://API.MAILGUN.NET/v3/\" + System.nanoTime())",
                "java.net.URI.create(\" https://api.mailgun.net/v3\".strip())",
                "java.net.URI.create(\"https://api.mailgun.net/v3\\n\".strip())",
                "\"api.mailgun.net \"",
                "\"\"\"\n                https://api.sendgrid.com\n                https://api.mailgun.net\n                \"\"\"",
                "\"https://api.sendgrid.com, https://api.mailgun.net\".split(\", \")",
                "\"api.sendgrid.com,api.mailgun.net\".split(\",\")",
            })
    void a_host_of_another_vendor_is_found_in_constants_of_any_package(String call) {
        module.with(
                "src/main/java/org/elsewhere/Sneaky.java",
                "package org.elsewhere;\n\nclass Sneaky {\n    Object go() throws Exception {\n        return " + call
                        + ";\n    }\n}\n");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "API-04",
                        List.of("Class <org.elsewhere.Sneaky> has the address api.mailgun.net of Mailgun in"
                                + " (Sneaky.java)")));
    }

    @Test
    void a_host_that_is_composed_at_run_time_is_not_seen() {
        module.with(
                "src/main/java/org/elsewhere/Sneaky.java",
                """
                package org.elsewhere;

                class Sneaky {
                    String host(String vendor) {
                        return "https://api." + vendor + ".net, see api.mailgun.net";
                    }
                }
                """);

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void an_sdk_of_another_vendor_is_found_in_any_package() {
        module.with(
                "src/main/java/org/elsewhere/Sneaky.java",
                "package org.elsewhere;\n\nclass Sneaky {\n    com.resend.Resend other;\n}\n");

        assertThat(module.violations()).containsOnlyKeys("API-04", "ARCH-02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.resend:resend-java",
                "com.mailersend:java-sdk",
                "com.mandrillapp.wrapper.lutung:lutung",
                "com.pusher:pusher-http-java",
                "com.plivo:plivo-java",
                "com.sinch.sdk:sinch-sdk-java",
                "com.onesignal:onesignal-java-client",
                "com.mailjet:mailjet-client",
                "com.infobip:infobip-api-java-client",
                "software.amazon.awssdk:sesv2",
                "com.azure:azure-communication-email",
                "com.slack.api:slack-api-client",
                "app.knock:knock-java",
                "co.novu:novu-java",
                "com.courier:courier-java",
                "io.customer:android",
            })
    void an_sdk_of_another_vendor_is_found_in_the_pom(String coordinates) {
        String[] parts = coordinates.split(":");

        assertThat(module.withDependency(parts[0], parts[1], "").violations()).containsOnlyKeys("API-04");
    }

    @Test
    void a_second_declared_client_is_a_violation_unless_it_goes_where_the_first_one_goes() {
        module.with(SECOND, second("backup"))
                .appending(
                        PROPERTIES,
                        """
                        quarkus.rest-client.backup.url=https://mail.example.org
                        quarkus.rest-client.backup.connect-timeout=1000
                        quarkus.rest-client.backup.read-timeout=1000
                        """);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "API-04",
                        List.of(
                                "Class <com.acme.notifications.adapter.out.send.sendgrid.SecondApi> is a second client of"
                                        + " HTTP beside Class <com.acme.notifications.adapter.out.send.sendgrid.SendGridApi>"
                                        + " in (SecondApi.java)")));

        module.replacing(PROPERTIES, "https://mail.example.org", "https://api.eu.sendgrid.com");

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void mail_by_smtp_may_use_the_relay_of_a_vendor_and_not_its_api(@TempDir Path folder) {
        ModuleFolder cron = ModuleFolder.of("cron", folder)
                .replacing(
                        PROPERTIES, "notifications.smtp.host=localhost", "notifications.smtp.host=smtp.sendgrid.net");

        assertThat(cron.violations()).isEmpty();
        assertThat(cron.appending(PROPERTIES, "shop.mail=https://api.sendgrid.com\n")
                        .violations())
                .containsOnlyKeys("CRON-06");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    relay     | smtp.sendgrid.net                    | true
                    own-relay | smtp.sendgrid.net                    | true
                    ses       | email-smtp.eu-west-1.amazonaws.com   | true
                    ses       | mail.internal                        | true
                    ses       | smtp.sendgrid.net                    | false
                    acs       | email-smtp.eu-west-1.amazonaws.com   | false
                    sendgrid  | smtp.mailgun.org                     | false
                    """)
    void a_vendor_that_is_spoken_to_by_smtp_has_its_own_relays_only(
            String carrier, String host, boolean isDecided, @TempDir Path folder) {
        ModuleFolder cron = ModuleFolder.of("cron", folder)
                .replacing(
                        "docs/decisions/0001-notification-by-cron.md",
                        "variant: {database: managed, last-mile: smtp}",
                        "variant: {email: " + carrier + "}\n  routes: {email: smtp}")
                .replacing(PROPERTIES, "notifications.smtp.host=localhost", "notifications.smtp.host=" + host);

        assertThat(cron.violations().keySet()).isEqualTo(isDecided ? Set.of() : Set.of("CRON-06"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {email: relay, broker: managed, broker-kind: kafka} | {email: smtp}                     |
                    {email: relay, sms: twilio}                         | {email: smtp}                     | twilio
                    {email: relay, sms: twilio}                         | {email: smtp, sms: twilio}        | twilio
                    {email: relay, push: onesignal}                     | {email: smtp, push: http-gateway} | httpgateway or onesignal
                    """)
    void each_route_needs_a_sender_in_the_package_of_what_was_decided_or_written_for_it(
            String variant, String routes, @Nullable String lacking, @TempDir Path folder) {
        ModuleFolder cron = ModuleFolder.of("cron", folder)
                .replacing(
                        "docs/decisions/0001-notification-by-cron.md",
                        "variant: {database: managed, last-mile: smtp}",
                        "variant: " + variant + "\n  routes: " + routes);

        assertThat(cron.violations())
                .isEqualTo(
                        lacking == null
                                ? Map.of()
                                : Map.of("CRON-06", List.of("no class in " + senders(lacking) + " is a sender")));
    }

    @Test
    void a_service_that_is_a_broker_too_is_none_where_it_was_decided_that_notifications_leave_by_it(
            @TempDir Path folder) {
        ModuleFolder cron = ModuleFolder.of("cron", folder)
                .withDependency("software.amazon.awssdk", "sns", "")
                .appending(PROPERTIES, "quarkus.sns.aws.region=eu-west-1\n")
                .replacing(
                        "docs/decisions/0001-notification-by-cron.md",
                        "variant: {database: managed, last-mile: smtp}",
                        "variant: {email: relay, sms: twilio}\n  routes: {email: smtp, sms: smtp}");
        assertThat(cron.violations()).containsOnlyKeys("CRON-02", "CRON-03");

        cron.replacing("docs/decisions/0001-notification-by-cron.md", "sms: twilio", "sms: sns");

        assertThat(cron.violations()).isEmpty();
    }

    private static String senders(String packages) {
        String send = "com.acme.notifications.adapter.out.send.";
        return send + packages.replace(" or ", " or " + send);
    }

    @Test
    void an_overlay_says_that_a_vendor_is_used_for_something_else() {
        module.appending(PROPERTIES, "ops.alarms=https://hooks.slack.com/services/x\n");
        assertThat(module.violations()).containsOnlyKeys("API-04");

        module.with("plumbline.yaml", "plumbline: 1\noverlay: ours.yaml\n")
                .with(
                        "ours.yaml",
                        "overlay: ours\nfor: notification@1\nwhy: Slack is for alarms, not for notifications.\n"
                                + "remove: [libraries.last-miles.slack]\n");

        assertThat(module.violations()).isEmpty();
    }

    private static String second(String key) {
        return """
                package com.acme.notifications.adapter.out.send.sendgrid;

                import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

                @RegisterRestClient(configKey = "%s")
                interface SecondApi {}
                """
                .formatted(key);
    }
}
