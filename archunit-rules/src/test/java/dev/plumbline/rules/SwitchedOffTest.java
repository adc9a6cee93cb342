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
import org.junit.jupiter.params.provider.CsvSource;

/** A schedule that never runs delivers nothing. */
class SwitchedOffTest {

    private static final String WORKER = BASE + "adapter/out/dispatch/outbox/OutboxWorker.java";
    private static final String SKIP = ", concurrentExecution = ConcurrentExecution.SKIP)";
    private static final String NEVER =
            "Method <com.acme.notifications.adapter.out.dispatch.outbox.OutboxWorker.drain()> is scheduled, but never"
                    + " runs: ";
    private static final String HERE = " in (OutboxWorker.java:18)";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every = \"off\" | |",
                "cron = \"disabled\" | |",
                "every = \"{drain.every:off}\" | |",
                "every = \"{drain.every}\" | drain.every=off | , which is off in " + PROPERTIES,
                "cron = \"${drain.cron}\" | drain.cron=${CRON:Disabled} | , which is ${CRON:Disabled} in " + PROPERTIES,
                "every = \"{drain.every}\" | drain.every=1s\\n%prod.drain.every=off | , which is off in " + PROPERTIES,
            })
    void quarkus_takes_off_and_disabled_for_never(String schedule, String setting, String from) {
        module.replacing(WORKER, "every = \"1s\"", schedule)
                .appending(PROPERTIES, setting == null ? "" : setting.replace("\\n", "\n") + "\n");

        assertThat(module.violations())
                .isEqualTo(Map.of("CRON-04", List.of(NEVER + schedule + (from == null ? "" : from) + HERE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every = \"{drain.every}\" | %dev.drain.every=off",
                "every = \"{drain.every}\" | drain.every=off\\n%prod.drain.every=1s",
                "every = \"{drain.every}\" | drain.every=${EVERY}",
                "cron = \"0 * * * * ?\" | quarkus.scheduler.enabled=true",
                "every = \"1s\" | %test.quarkus.scheduler.enabled=false",
            })
    void what_runs_in_production_or_is_told_elsewhere_is_not_off(String schedule, String setting) {
        module.replacing(WORKER, "every = \"1s\"", schedule).appending(PROPERTIES, setting.replace("\\n", "\n") + "\n");

        assertThat(module.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"quarkus.scheduler.enabled=false", "%prod.quarkus.scheduler.start-mode=halted"})
    void a_scheduler_that_is_stopped_runs_nothing(String setting) {
        module.appending(PROPERTIES, setting + "\n");

        assertThat(module.violations()).isEqualTo(Map.of("CRON-04", List.of(PROPERTIES + ":5: " + setting)));
    }

    @Test
    void one_schedule_that_runs_is_enough() {
        module.replacing(
                WORKER,
                "@Scheduled(every = \"1s\"" + SKIP,
                "@Scheduled(every = \"off\"" + SKIP + "\n    @Scheduled(every = \"1m\"" + SKIP);

        assertThat(module.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-,", "${drain.cron:-},", "${drain.cron},drain.cron=-"})
    void spring_takes_a_hyphen_for_never(String cron, String setting) {
        module.replacing(WORKER, "import io.quarkus.scheduler.Scheduled.ConcurrentExecution;\n", "\n")
                .replacing(WORKER, "io.quarkus.scheduler.Scheduled", "org.springframework.scheduling.annotation.*")
                .replacing(WORKER, "@Scheduled(every = \"1s\"" + SKIP, "@Scheduled(cron = \"" + cron + "\")")
                .appending(PROPERTIES, setting == null ? "" : setting + "\n");

        String from = setting == null ? "" : ", which is - in " + PROPERTIES;
        assertThat(module.violations())
                .isEqualTo(Map.of("CRON-04", List.of(NEVER + "cron = \"" + cron + "\"" + from + HERE)));
    }

    @Test
    void a_bean_that_is_left_out_of_production_delivers_nothing() {
        module.replacing(
                WORKER,
                "class OutboxWorker",
                "@io.quarkus.arc.profile.UnlessBuildProfile(\"prod\")\nclass OutboxWorker");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-04", List.of(NEVER + "@UnlessBuildProfile leaves it out in (OutboxWorker.java:19)")));
    }

    @Test
    void a_bean_that_a_setting_switches_off_delivers_nothing() {
        module.replacing(
                        WORKER,
                        "class OutboxWorker",
                        "@org.springframework.boot.autoconfigure.condition.ConditionalOnProperty(prefix = \"drain\","
                                + " name = \"enabled\")\nclass OutboxWorker")
                .appending(PROPERTIES, "drain.enabled=false\n");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-04", List.of(NEVER + "@ConditionalOnProperty leaves it out in (OutboxWorker.java:19)")));

        module.replacing(PROPERTIES, "drain.enabled=false", "drain.enabled=true");

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void a_sweep_that_is_switched_off_tries_nothing_again(@TempDir Path folder) {
        ModuleFolder api =
                ModuleFolder.of("third-party-api", folder).appending(PROPERTIES, "quarkus.scheduler.enabled=false\n");

        assertThat(api.violations())
                .isEqualTo(Map.of("API-05", List.of(PROPERTIES + ":5: quarkus.scheduler.enabled=false")));
    }
}
