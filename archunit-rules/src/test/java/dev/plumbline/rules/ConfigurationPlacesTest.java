package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static dev.plumbline.rules.ModuleFolder.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everywhere a project can be configured, a broker is seen. */
class ConfigurationPlacesTest {

    private static final String WHERE = BASE + "adapter/out/dispatch/outbox/Where.java";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder);
    }

    @ParameterizedTest
    @CsvSource({
        ".env,KAFKA_BOOTSTRAP_SERVERS=kafka:9092,KAFKA_BOOTSTRAP_SERVERS",
        ".env,export _PROD_SPRING_RABBITMQ_HOST=mq,_PROD_SPRING_RABBITMQ_HOST",
        ".env,MP_MESSAGING_OUTGOING_A_CONNECTOR='smallrye-kafka',MP_MESSAGING_OUTGOING_A_CONNECTOR",
        ".env,quarkus.rabbitmqclient.hostname=mq,quarkus.rabbitmqclient.hostname",
        ".env.prod,KAFKA_BOOTSTRAP_SERVERS=kafka:9092,KAFKA_BOOTSTRAP_SERVERS",
        ".env.example,SHOP_BUS=amqp://mq,SHOP_BUS",
        ".env.prod.local,kafka.bootstrap.servers=k:1,%prod.kafka.bootstrap.servers",
        "config/.env.staging,SHOP_BUS=amqp://mq,SHOP_BUS",
        ".env,'SPRING_APPLICATION_JSON={\"spring\":{\"rabbitmq\":{\"host\":\"mq\"}}}',SPRING_APPLICATION_JSON spring.rabbitmq.host",
        ".env,'SPRING_APPLICATION_JSON=\"{\\\"shop.bus\\\": \\\"amqp://mq\\\"}\"',SPRING_APPLICATION_JSON shop.bus",
        ".env.prod,'JAVA_TOOL_OPTIONS=\"-Xmx1g -Dkafka.bootstrap.servers=k:1\"',JAVA_TOOL_OPTIONS %prod.kafka.bootstrap.servers",
        "application.properties,kafka.bootstrap.servers=k:1,kafka.bootstrap.servers",
        "application-prod.yml,kafka.bootstrap.servers: k,%prod.kafka.bootstrap.servers",
        "config/application.properties,kafka.bootstrap.servers=k:1,kafka.bootstrap.servers",
        "config/eu/application.yaml,spring.rabbitmq.host: mq,spring.rabbitmq.host",
        "src/main/resources/shared/application.yml,spring.rabbitmq.host: rabbit,spring.rabbitmq.host",
        "src/main/resources/a/b/application-brokers.properties,nats.url=n,%brokers.nats.url",
        "src/main/resources/applicationMessaging.properties,nats.url=n,nats.url",
        "src/main/resources/bootstrap-dev.yml,spring.rabbitmq.host: mq,%dev.spring.rabbitmq.host",
        "src/main/resources/META-INF/microprofile-config-prod.properties,nats.url=n,%prod.nats.url",
        "src/main/resources/META-INF/microprofile-config.yaml,nats.url: n,nats.url",
    })
    void a_broker_is_seen(String file, String line, String key) {
        module.with(file, "\n" + line + "\n");

        assertThat(module.violations().getOrDefault("CRON-03", List.of()))
                .singleElement()
                .asString()
                .startsWith(file + ":2: " + key + "=");
    }

    @Test
    void properties_may_be_of_another_encoding() throws IOException {
        Path file = module.root().resolve("src/main/resources/application-prod.properties");
        Files.writeString(file, "mail.greeting=Grüße\nnats.url=n\n", StandardCharsets.ISO_8859_1);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-03", List.of("src/main/resources/application-prod.properties:2: %prod.nats.url=n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "test-eu", "shop-test", "it_IT"})
    void a_profile_that_may_be_one_of_tests_is_passed_over_and_told(String profile) {
        module.with("src/main/resources/application-" + profile + ".properties", "kafka.bootstrap.servers=k:1\n")
                .appending(PROPERTIES, "%" + profile + ".shop.mail=https://api.mailgun.net\n");

        assertThat(module.violations()).isEmpty();
        String taken = ", for the profile " + profile + " is taken for one of tests";
        assertThat(module.rules().evaluate().notes())
                .contains(
                        "CRON-03 passes over src/main/resources/application-" + profile + ".properties:1: %" + profile
                                + ".kafka.bootstrap.servers=k:1" + taken,
                        "CRON-06 passes over " + PROPERTIES + ":5: %" + profile + ".shop.mail=https://api.mailgun.net"
                                + taken);
    }

    @Test
    void a_profile_that_nobody_takes_for_another_is_not_worth_a_word() {
        module.appending(PROPERTIES, "%test.kafka.bootstrap.servers=k:1\n%integration-test.shop.bus=amqp://mq\n");

        assertThat(module.compiled().rules().evaluate().notes()).noneMatch(note -> note.contains("for one of tests"));
    }

    @Test
    void folders_that_the_pom_names_hold_resources_too() {
        module.replacing(
                        "pom.xml",
                        "    <dependencies>\n",
                        """
                            <build><resources><resource>
                                <directory>${project.basedir}/src/main/settings</directory>
                            </resource></resources></build>
                            <dependencies>
                        """)
                .with("src/main/settings/application.properties", "nats.url=n\n");

        assertThat(module.violations())
                .isEqualTo(Map.of("CRON-03", List.of("src/main/settings/application.properties:1: nats.url=n")));
    }

    @ParameterizedTest
    @CsvSource({
        "src/test/resources/application.properties,kafka.bootstrap.servers=k:1",
        "src/main/resources/application-test.properties,kafka.bootstrap.servers=k:1",
        "src/main/resources/application-integration-test.properties,kafka.bootstrap.servers=k:1",
        "src/main/resources/shared/application.properties,%test.kafka.bootstrap.servers=k:1",
        ".env,_TEST_KAFKA_BOOTSTRAP_SERVERS=k:1",
        ".env.test,KAFKA_BOOTSTRAP_SERVERS=k:1",
        ".env.bak,KAFKA_BOOTSTRAP_SERVERS=k:1",
        "src/main/resources/application.properties,shop.policy=default-src 'self' amqp://mq",
        "src/main/resources/messages.properties,kafka.bootstrap.servers=k:1",
        "src/main/resources/archetype-resources/application.properties,kafka.bootstrap.servers=k:1",
    })
    void what_only_tests_see_and_what_configures_nothing_is_no_broker(String file, String line) {
        module.with(file, line + "\n");

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void a_default_value_in_code_is_configuration() {
        module.with(
                WHERE,
                """
                package com.acme.notifications.adapter.out.dispatch.outbox;

                import org.eclipse.microprofile.config.inject.ConfigProperty;
                import org.springframework.beans.factory.annotation.Value;

                class Where {
                    @ConfigProperty(name = "shop.bus", defaultValue = "amqp://guest:guest@mq:5672")
                    String bus;

                    @Value("${kafka.bootstrap.servers}")
                    String servers;

                    Where(@Value("${shop.other:nats://mq:4222}") String other, @Value("plain") String plain) {}

                    @Value("${shop.a:${shop.b:amqp://x}}")
                    String nested;

                    @Value("#{'${shop.c:${kafka.group:none}}'}")
                    String named;
                }
                """);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-03",
                        List.of(
                                WHERE + ": @ConfigProperty shop.bus=amqp://***@mq:5672",
                                WHERE + ": @Value kafka.bootstrap.servers=",
                                WHERE + ": @Value kafka.group=",
                                WHERE + ": @Value shop.a=${shop.b:amqp://x}",
                                WHERE + ":13: @Value shop.other=nats://mq:4222")));
    }

    @Test
    void a_default_value_in_a_class_without_a_source_is_told_of_the_class() {
        module.with(
                        WHERE,
                        """
                        package com.acme.notifications.adapter.out.dispatch.outbox;

                        class Where {
                            @org.springframework.beans.factory.annotation.Value("${shop.bus:amqp://mq}")
                            String bus;
                        }
                        """)
                .compiled()
                .without(WHERE);

        assertThat(module.rules().evaluate().findings())
                .flatExtracting(Finding::violations)
                .extracting(violation -> violation.text())
                .containsExactly(
                        "Class <com.acme.notifications.adapter.out.dispatch.outbox.Where> @Value shop.bus=amqp://mq");
    }

    @Test
    void a_default_value_is_not_taken_for_what_has_to_be_configured() {
        module.with(
                        WHERE,
                        """
                        package com.acme.notifications.adapter.out.dispatch.outbox;

                        class Where {
                            @org.eclipse.microprofile.config.inject.ConfigProperty(name = "zone", defaultValue = "UTC")
                            String zone;
                        }
                        """)
                .with(
                        "docs/decisions/0002-zone.md",
                        """
                        ---
                        status: accepted
                        date: 2026-11-23
                        plumbline:
                          format: 1
                          package: com.acme.notifications
                          own-rules:
                            ZONE-01: {require: {keys: [zone=UTC]}, because: days begin together}

                        ---

                        # Zone
                        """);

        assertThat(module.violations())
                .isEqualTo(Map.of("ZONE-01", List.of("zone=UTC is not configured for production")));
    }

    @Test
    void a_file_in_another_form_is_told_as_not_looked_at() {
        module.with("src/main/resources/application.conf", "kafka { }\n");

        assertThat(module.compiled().rules().evaluate().notes())
                .contains("this configuration was not looked at, for its form is not read:"
                        + " src/main/resources/application.conf");
    }

    @Test
    void a_broken_escape_is_told_with_its_place_and_without_its_line() {
        module.appending(PROPERTIES, "shop.password=hun\\u00zzter2\n");

        assertThat(module.compiled())
                .extracting(ModuleFolder::rules)
                .satisfies(rules -> org.assertj.core.api.Assertions.assertThatThrownBy(rules::check)
                        .hasMessage("nothing is checked: the configuration cannot be read: " + PROPERTIES
                                + ":5 has a broken escape\n  fix: write four hexadecimal digits behind \\u"));
    }
}
