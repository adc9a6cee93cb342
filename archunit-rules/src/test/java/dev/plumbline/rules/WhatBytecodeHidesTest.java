package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of looking at class files, as docs/rules.md names them, and what makes up for them. */
class WhatBytecodeHidesTest {

    private static final String CLASS = BASE + "adapter/in/rest/Hidden.java";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder);
    }

    @Test
    void a_constant_behind_case_is_not_seen_because_the_compiler_writes_down_its_value_only() {
        module.with(
                CLASS,
                """
                package com.acme.notifications.adapter.in.rest;

                import jakarta.jms.DeliveryMode;

                class Hidden {
                    boolean isKept(int mode) {
                        switch (mode) {
                            case DeliveryMode.PERSISTENT:
                                return true;
                            default:
                                return false;
                        }
                    }
                }
                """);

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void a_class_that_is_loaded_by_its_name_is_not_seen() {
        module.with(
                CLASS,
                """
                package com.acme.notifications.adapter.in.rest;

                class Hidden {
                    Object factory() throws ReflectiveOperationException {
                        return Class.forName("com.rabbitmq.client.ConnectionFactory")
                                .getConstructor()
                                .newInstance();
                    }
                }
                """);

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void but_the_library_itself_has_to_be_in_the_build_and_there_it_is_seen() {
        module.withDependency("com.rabbitmq", "amqp-client", "<scope>runtime</scope>");

        assertThat(module.violations()).isEqualTo(Map.of("CRON-02", List.of("pom.xml:8: com.rabbitmq:amqp-client")));
    }

    @Test
    void and_so_is_its_configuration_in_every_file_and_profile() {
        module.with("src/main/resources/application.yaml", "'%prod':\n  kafka.bootstrap.servers: kafka:9092\n")
                .with("src/main/resources/application-prod.yml", "rabbitmq:\n  host: rabbit\n")
                .with("src/main/resources/application-staging.properties", "kafka.acks=all\n")
                .with("src/main/resources/META-INF/microprofile-config.properties", "%{dev,test}.nats.url=nats://n\n");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-03",
                        List.of(
                                "src/main/resources/META-INF/microprofile-config.properties:1:"
                                        + " %dev,test.nats.url=nats://n",
                                "src/main/resources/application-prod.yml:2: %prod.rabbitmq.host=rabbit",
                                "src/main/resources/application-staging.properties:1: %staging.kafka.acks=all",
                                "src/main/resources/application.yaml:2: %prod.kafka.bootstrap.servers=kafka:9092")));
    }
}
