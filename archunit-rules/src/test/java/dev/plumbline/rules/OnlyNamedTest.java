package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that names a type uses it, whatever it does with it. */
class OnlyNamedTest {

    private static final String CLASS = BASE + "adapter/in/rest/Sneaky.java";
    private static final String SNEAKY = "Class <com.acme.notifications.adapter.in.rest.Sneaky>";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return (Channel) other;",
                "return (Channel[]) other;",
                "return new Channel[1];",
                "return new Channel[1][2];",
                "return new Channel[1][];",
                "Channel local = (Channel) other; return local;",
                "return java.util.Optional.of(other).map(any -> (Channel) any);",
                "return (DeliverCallback) tag -> {};",
                "return (java.util.function.Consumer<Channel>) any -> {};",
                "return other instanceof Channel;",
                "return other instanceof Channel named ? named : null;",
                "try { return other.toString(); } catch (ShutdownSignalException e) { return null; }",
                "try { return other.toString(); } catch (IllegalStateException | ShutdownSignalException e) { return e; }",
                "return (java.util.function.Supplier<Object>) ConnectionFactory::new;",
                "return Channel.class;",
                "return jakarta.jms.DeliveryMode.PERSISTENT;",
                "return Channel[].class;",
            })
    void a_broker_that_code_only_names_is_seen(String code) {
        module.with(CLASS, sneaky("Object go(Object other) { " + code + " }"));

        assertThat(module.violations()).containsOnlyKeys("CRON-01");
    }

    @Test
    void what_nothing_else_tells_of_is_said_of_the_class_and_once() {
        module.with(
                CLASS,
                sneaky(
                        "Object go(Object other) { return (Channel) other; } Object array() { return new Channel[1][2]; }"));

        assertThat(module.violations())
                .isEqualTo(
                        Map.of("CRON-01", List.of(SNEAKY + " names <com.rabbitmq.client.Channel> in (Sneaky.java)")));
    }

    @Test
    void every_rule_sees_it() {
        module.with(
                        BASE + "domain/Known.java",
                        "package com.acme.notifications.domain;\n\nclass Known {\n    Object go(Object other) {\n"
                                + "        return (jakarta.jms.Session) other;\n    }\n}\n")
                .with(
                        CLASS,
                        """
                        package com.acme.notifications.adapter.in.rest;

                        import com.acme.notifications.application.Delivery;

                        class Sneaky {
                            Object twilio(Object other) {
                                return (com.twilio.Twilio) other;
                            }

                            Object calendars() {
                                return new java.util.Calendar[1];
                            }
                        }
                        """)
                .with(
                        "docs/decisions/0002-dates.md",
                        """
                        ---
                        status: accepted
                        date: 2026-11-23
                        plumbline:
                          format: 1
                          package: com.acme.notifications
                          own-rules:
                            TIME-01: {forbid: {packages: [java.util.Calendar]}, because: java.time says what is meant}
                            TIME-02: {only-in: {in: [com.acme.notifications.domain], packages: [java.util.Calendar]}, because: so}
                            TIME-03: {require: {packages: [java.util.Calendar]}, because: so}

                        ---

                        # Dates
                        """);

        assertThat(module.violations())
                .containsOnlyKeys("ARCH-01", "ARCH-02", "CRON-01", "CRON-06", "TIME-01", "TIME-02");
    }

    @Test
    void what_only_the_compiler_names_is_no_use() {
        module.with(
                        CLASS,
                        """
                        package com.acme.notifications.adapter.in.rest;

                        class Sneaky {
                            record Pair(int a, int b) {}

                            enum Kind { ONE, TWO }

                            interface Inner {}

                            String go(java.util.Map.Entry<String, Integer> entry, Kind kind) {
                                Runnable lambda = () -> {};
                                try {
                                    lambda.run();
                                } finally {
                                    lambda.hashCode();
                                }
                                return entry.getKey() + entry.getValue() + new Pair(1, 2) + switch (kind) {
                                    case ONE -> 1;
                                    case TWO -> 2;
                                };
                            }
                        }
                        """)
                .with(
                        "docs/decisions/0002-names.md",
                        """
                        ---
                        status: accepted
                        date: 2026-11-23
                        plumbline:
                          format: 1
                          package: com.acme.notifications
                          own-rules:
                            NAME-01: {forbid: {packages: [java.lang.invoke, java.lang.runtime, java.lang.Throwable, java.lang.NoSuchFieldError]}, because: so}
                            NAME-02: {forbid: {annotations: [java.lang.FunctionalInterface]}, because: so}

                        ---

                        # Names
                        """);

        assertThat(module.violations()).isEmpty();
    }

    private static String sneaky(String method) {
        return "package com.acme.notifications.adapter.in.rest;\n\nimport com.rabbitmq.client.*;\n\nclass Sneaky {\n    "
                + method + "\n}\n";
    }
}
