package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rules.check.Violation;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules look at class files, so what they were compiled from matters only for the place of a violation. */
class KotlinTest {

    private static final String P = "com.acme.notifications.";
    private static final String KOTLIN = BASE.replace("java", "kotlin");
    private static final String SNEAKY = KOTLIN + "adapter/in/rest/Sneaky.kt";
    private static final String JOB = KOTLIN + "adapter/out/dispatch/outbox/Job.kt";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder);
    }

    @Test
    void kotlin_that_keeps_to_the_decision_is_fine() {
        module.with(
                KOTLIN + "domain/Greeting.kt",
                """
                package com.acme.notifications.domain

                import java.util.UUID

                data class Greeting(val value: UUID, val text: String)

                fun Greeting.short(): String = text.take(10)
                """);

        assertThat(violations())
                .as("the standard library of Kotlin is a framework to nobody")
                .isEmpty();
    }

    @Test
    void kotlin_that_does_not_is_told_with_its_own_files_and_lines() {
        module.with(
                        SNEAKY,
                        """
                        package com.acme.notifications.adapter.`in`.rest

                        import com.rabbitmq.client.ConnectionFactory

                        class Sneaky {
                            fun go() {
                                ConnectionFactory()
                            }
                        }

                        fun later() = Runnable { ConnectionFactory() }
                        """)
                .with(
                        JOB,
                        """
                        package com.acme.notifications.adapter.out.dispatch.outbox

                        import io.quarkus.scheduler.Scheduled

                        class Job {
                            @Scheduled(every = "1s")
                            fun run() {
                                println("again")
                            }
                        }
                        """);

        String calls = "> calls constructor <com.rabbitmq.client.ConnectionFactory.<init>()> in (Sneaky.kt:";
        assertThat(violations())
                .isEqualTo(Map.of(
                        "CRON-01",
                        List.of(
                                SNEAKY + ":7 Method <" + P + "adapter.in.rest.Sneaky.go()" + calls + "7)",
                                SNEAKY + ":11 Method <" + P + "adapter.in.rest.SneakyKt.later$lambda$0()" + calls
                                        + "11)"),
                        "CRON-04",
                        List.of(JOB + ":8 Method <" + P + "adapter.out.dispatch.outbox.Job.run()> is scheduled without"
                                + " concurrentExecution = SKIP in (Job.kt:8)")));
    }

    @Test
    void calls_are_followed_through_lambdas_of_kotlin() {
        module.with(
                JOB,
                """
                package com.acme.notifications.adapter.out.dispatch.outbox

                import com.acme.notifications.application.Delivery
                import com.acme.notifications.domain.NotificationId
                import jakarta.transaction.Transactional

                open class Job(private val delivery: Delivery) {
                    @Transactional
                    open fun run(id: NotificationId) {
                        val later = Runnable { delivery.deliver(id) }
                        later.run()
                    }
                }
                """);

        String id = "(" + P + "domain.NotificationId)>";
        assertThat(violations())
                .isEqualTo(Map.of(
                        "CRON-07",
                        List.of(JOB + ":10 in the transaction of <" + P + "adapter.out.dispatch.outbox.Job.run" + id
                                + " (Job.kt:10): Method <" + P + "application.Delivery.deliver" + id
                                + " calls method <" + P + "application.NotificationSender.send" + id
                                + " in (Delivery.java:13)")));
    }

    /** Each with its place in front. */
    private Map<String, List<String>> violations() {
        module.compiled();
        compileKotlin();
        return module.rules().evaluate().findings().stream()
                .collect(Collectors.toMap(finding -> finding.rule().id(), finding -> finding.violations().stream()
                        .map(KotlinTest::withPlace)
                        .toList()));
    }

    private static String withPlace(Violation violation) {
        return violation.file() + ":" + violation.line() + " " + violation.text();
    }

    private void compileKotlin() {
        Path root = module.root();
        String classes = root.resolve("target/classes").toString();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ExitCode code = new K2JVMCompiler()
                .exec(
                        new PrintStream(messages, true, StandardCharsets.UTF_8),
                        "-no-stdlib",
                        "-no-reflect",
                        "-jvm-target",
                        "17",
                        "-cp",
                        classes
                                + File.pathSeparator
                                + ModuleFolder.stubs()
                                + File.pathSeparator
                                + System.getProperty("java.class.path"),
                        "-d",
                        classes,
                        root.resolve("src/main/kotlin").toString());
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
    }
}
