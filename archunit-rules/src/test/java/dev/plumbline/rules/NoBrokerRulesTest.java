package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static dev.plumbline.rules.ModuleFolder.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two designs do without a broker, by the same three rules. */
class NoBrokerRulesTest {

    @ParameterizedTest
    @CsvSource({"cron, CRON-01", "third-party-api, API-01"})
    void a_class_that_uses_a_broker_client_is_a_violation(String design, String rule, @TempDir Path folder) {
        ModuleFolder module = ModuleFolder.of(design, folder)
                .with(
                        BASE + "adapter/out/dispatch/Sneaky.java",
                        """
                        package com.acme.notifications.adapter.out.dispatch;

                        import com.rabbitmq.client.Channel;
                        import com.rabbitmq.client.ConnectionFactory;
                        import java.util.List;
                        import org.eclipse.microprofile.reactive.messaging.Incoming;

                        class Sneaky {
                            private List<Channel> channels;

                            @Incoming("x")
                            void go() {
                                new ConnectionFactory();
                            }
                        }
                        """);

        String sneaky = "<com.acme.notifications.adapter.out.dispatch.Sneaky";
        assertThat(module.violations())
                .isEqualTo(Map.of(
                        rule,
                        List.of(
                                "Field " + sneaky
                                        + ".channels> has generic type <java.util.List<com.rabbitmq.client.Channel>>"
                                        + " with type argument depending on <com.rabbitmq.client.Channel> in (Sneaky.java)",
                                "Method " + sneaky + ".go()> is annotated with"
                                        + " <org.eclipse.microprofile.reactive.messaging.Incoming> in (Sneaky.java)",
                                "Method " + sneaky + ".go()> calls constructor"
                                        + " <com.rabbitmq.client.ConnectionFactory.<init>()> in (Sneaky.java:13)")));
    }

    @ParameterizedTest
    @CsvSource({"cron, CRON-02", "third-party-api, API-02"})
    void a_broker_client_in_the_pom_is_a_violation(String design, String rule, @TempDir Path folder) {
        ModuleFolder module = ModuleFolder.of(design, folder)
                .withDependency("com.rabbitmq", "amqp-client", "\n            <version>5.21.0</version>")
                .withDependency("io.quarkus", "quarkus-messaging-kafka", "");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        rule,
                        List.of(
                                "pom.xml:8: io.quarkus:quarkus-messaging-kafka",
                                "pom.xml:12: com.rabbitmq:amqp-client")));
    }

    @Test
    void a_broker_that_only_tests_use_or_that_is_only_managed_is_none(@TempDir Path folder) {
        ModuleFolder module = ModuleFolder.of("cron", folder)
                .withDependency("org.apache.artemis", "artemis-server", "<scope>test</scope>")
                .replacing(
                        "pom.xml",
                        "    <dependencies>\n",
                        """
                            <dependencyManagement>
                                <dependencies>
                                    <dependency>
                                        <groupId>org.apache.kafka</groupId>
                                        <artifactId>kafka-clients</artifactId>
                                        <version>4.1.0</version>
                                    </dependency>
                                </dependencies>
                            </dependencyManagement>
                            <dependencies>
                        """);

        assertThat(module.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cron, CRON-03", "third-party-api, API-03"})
    void a_broker_in_the_configuration_is_a_violation(String design, String rule, @TempDir Path folder) {
        ModuleFolder module = ModuleFolder.of(design, folder)
                .appending(
                        PROPERTIES,
                        """
                        %prod.mp.messaging.outgoing.notes.connector=smallrye-amqp
                        shop.bus=failover:(amqps://broker:5671)
                        kafka.bootstrap.servers=localhost:9092
                        """);

        String at = PROPERTIES + ":";
        assertThat(module.violations())
                .isEqualTo(Map.of(
                        rule,
                        List.of(
                                at + "5: %prod.mp.messaging.outgoing.notes.connector=smallrye-amqp",
                                at + "6: shop.bus=failover:(amqps://broker:5671)",
                                at + "7: kafka.bootstrap.servers=localhost:9092")));
    }
}
