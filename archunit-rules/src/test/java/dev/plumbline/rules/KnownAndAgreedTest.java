package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.past.Excused;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that did not keep to its records from the start. */
class KnownAndAgreedTest {

    private static final String BASELINE = "docs/decisions/baseline.yaml";
    private static final String EXCEPTIONS = "docs/decisions/exceptions.yaml";
    private static final String SNEAKY = BASE + "Sneaky.java";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private ModuleFolder module;

    @BeforeEach
    void violate(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder)
                .with(
                        SNEAKY,
                        """
                        package com.acme.notifications;

                        class Sneaky {
                            void go() {
                                new com.rabbitmq.client.ConnectionFactory();
                            }
                        }
                        """)
                .appending(ModuleFolder.PROPERTIES, "spring.rabbitmq.host=localhost\n");
    }

    @Test
    void a_new_baseline_names_what_is_violated_without_lines_and_then_nothing_is_violated() {
        String baseline = evaluate().newBaseline();

        assertThat(baseline)
                .endsWith(
                        """
                        format: 1
                        violations:
                          CRON-01:
                            - "Method <com.acme.notifications.Sneaky.go()> calls constructor <com.rabbitmq.client.ConnectionFactory.<init>()> in (Sneaky.java)"
                          CRON-03:
                            - "src/main/resources/application.properties: spring.rabbitmq.host=localhost"
                        """);
        module.with(BASELINE, baseline);
        RuleReport report = evaluate();
        assertThat(report.findings()).isEmpty();
        assertThat(report.excused()).extracting(Excused::rule).containsExactly("CRON-01", "CRON-03");
        assertThat(report.newBaseline()).isEqualTo(baseline);
    }

    @Test
    void a_known_violation_stays_known_when_lines_move_and_the_record_is_worded_anew() {
        module.with(BASELINE, evaluate().newBaseline())
                .replacing(SNEAKY, "class Sneaky", "// A comment.\n\nclass Sneaky")
                .replacing(
                        "docs/decisions/0001-notification-by-cron.md",
                        "because: a self-run broker needs at least 4 engineers",
                        "because: three cannot keep a broker alive");

        assertThat(evaluate().findings()).isEmpty();
    }

    @Test
    void a_second_violation_of_the_same_text_is_new() {
        module.with(BASELINE, evaluate().newBaseline())
                .replacing(
                        SNEAKY,
                        "        new com.rabbitmq.client.ConnectionFactory();\n",
                        "        new com.rabbitmq.client.ConnectionFactory();\n".repeat(2));

        assertThat(evaluate().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("CRON-01");
            assertThat(finding.violations()).extracting(Violation::line).containsExactly(6);
        });
    }

    @Test
    void what_was_mended_has_to_leave_the_baseline_so_that_it_cannot_come_back() {
        module.with(BASELINE, evaluate().newBaseline())
                .without(SNEAKY)
                .without("target/classes/com/acme/notifications/Sneaky.class");

        RuleReport report = evaluate();

        assertThat(report.text())
                .isEqualTo(
                        """
                        PAST-01: the baseline names only what is still violated
                          decided in docs/decisions/baseline.yaml: it may only get shorter, and what is mended must not come back
                          - docs/decisions/baseline.yaml:6: CRON-01 is no longer violated by: Method <com.acme.notifications.Sneaky.go()> calls constructor <com.rabbitmq.client.ConnectionFactory.<init>()> in (Sneaky.java)
                          fix: take the entry out, or let `plumbline check --shrink-baseline` do it""");
        module.with(BASELINE, report.shrunkBaseline());
        assertThat(evaluate().findings()).isEmpty();
        assertThat(evaluate().excused()).extracting(Excused::rule).containsExactly("CRON-03");
    }

    @Test
    void an_exception_counts_until_its_day_and_is_told() {
        module.with(
                EXCEPTIONS,
                exceptions("CRON-01", "Sneaky.go", "2026-11-23")
                        + "  - {rule: CRON-03, pattern: 'spring.rabbitmq.*', reason: r, owner: o, until: 2027-01-01}\n");

        RuleReport report = evaluate();

        assertThat(report.findings()).isEmpty();
        assertThat(report.excused().get(0)).satisfies(excused -> assertThat(excused.why())
                .isEqualTo("the broker goes with the old shop (payments team, until 2026-11-23)"));
    }

    @Test
    void an_exception_fails_once_its_day_is_past_and_so_does_what_it_excused() {
        module.with(EXCEPTIONS, exceptions("CRON-01", "Sneaky.go", "2026-11-22"));

        assertThat(evaluate().findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("CRON-01", "CRON-03", "PAST-02");
        assertThat(evaluate().findings().get(2).violations())
                .extracting(Violation::text)
                .containsExactly(EXCEPTIONS + ":3: CRON-01 Sneaky.go ended on 2026-11-22; payments team owns it: the"
                        + " broker goes with the old shop");
    }

    @Test
    void an_exception_that_excuses_nothing_fails() {
        module.with(EXCEPTIONS, exceptions("CRON-01", "Snooky*", "2027-01-01"));

        assertThat(evaluate().findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("CRON-01", "CRON-03", "PAST-03");
    }

    @Test
    void a_broken_exceptions_file_checks_nothing_and_tells_all_mistakes() {
        module.with(
                EXCEPTIONS,
                """
                format: 1
                exceptions:
                  - {rule: CRON-99, pattern: '**', reason: r, owner: o, until: 2027-02-30}
                  - {rule: CRON-01, reason: r, owner: o, til: 2027-01-01}
                """);

        assertThatThrownBy(this::evaluate)
                .isInstanceOf(NotCheckedError.class)
                .hasMessage("nothing is checked: the exceptions cannot be read\n"
                        + EXCEPTIONS + ":3:12: CRON-99 is no rule that is checked here; did you mean CRON-01?\n"
                        + EXCEPTIONS
                        + ":3:30: pattern is \"**\"; write a part of a violation's text, of three letters at least\n"
                        + EXCEPTIONS
                        + ":3:64: until is \"2027-02-30\", and there is no such day; write a day of the calendar\n"
                        + EXCEPTIONS
                        + ":4:5: an exception has no pattern; it has the keys rule, pattern, reason, owner, until\n"
                        + EXCEPTIONS
                        + ":4:5: an exception has no until; it has the keys rule, pattern, reason, owner, until\n"
                        + EXCEPTIONS
                        + ":4:42: til is not known in an exception; known are: rule, pattern, reason, owner, until\n"
                        + "  fix: mend them");
    }

    @Test
    void a_broken_baseline_checks_nothing() {
        module.with(BASELINE, "format: 1\nviolations: {CRON-01: all}\n");

        assertThatThrownBy(this::evaluate)
                .isInstanceOf(NotCheckedError.class)
                .hasMessage("nothing is checked: the baseline cannot be read\n" + BASELINE
                        + ":2:23: CRON-01 is \"all\"; write a list of violations\n  fix: mend it");
    }

    @Test
    void records_that_are_not_written_yet_are_checked_in_place_of_those_that_are() {
        String record = module.text("docs/decisions/0001-notification-by-cron.md")
                .replaceFirst("rules: \\[.*]", "rules: [CRON-03]");

        RuleReport report = module.compiled()
                .rules()
                .withRecords(Map.of("0002-notification-by-cron.md", record))
                .asOf(TODAY)
                .evaluate();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("CRON-03");
            assertThat(finding.rule().source()).isEqualTo("docs/decisions/0002-notification-by-cron.md");
        });
    }

    private static String exceptions(String rule, String pattern, String until) {
        return "format: 1\nexceptions:\n  - rule: " + rule + "\n    pattern: '" + pattern
                + "'\n    reason: the broker goes with the old shop\n    owner: payments team\n    until: " + until
                + "\n";
    }

    private RuleReport evaluate() {
        return module.compiled().rules().asOf(TODAY).evaluate();
    }
}
