package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person gets to read, character for character. */
class ReportTextTest {

    private static final String RECORD = "docs/decisions/0001-notification-by-cron.md";

    private ModuleFolder module;

    @BeforeEach
    void sabotage(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder)
                .with(
                        BASE + "Sneaky.java",
                        """
                        package com.acme.notifications;

                        import com.rabbitmq.client.ConnectionFactory;

                        class Sneaky {
                            void go() {
                                new ConnectionFactory();
                            }
                        }
                        """);
    }

    @Test
    void a_violation_tells_the_rule_the_record_the_rejected_option_the_answer_and_the_way_out() {
        assertThat(message())
                .isEqualTo(
                        """
                        CRON-01: no class depends on a message-broker client
                          decided in docs/decisions/0001-notification-by-cron.md: queue was rejected (team-too-small-for-broker),
                          because team.engineers is 3 and a self-run broker needs at least 4 engineers
                          - Method <com.acme.notifications.Sneaky.go()> calls constructor <com.rabbitmq.client.ConnectionFactory.<init>()> in (Sneaky.java:7)
                          fix: remove it, or change the constraint in plumbline.yaml and run `plumbline regenerate`""");
    }

    @Test
    void several_violated_rules_come_in_the_order_of_the_record() {
        module.withDependency("com.rabbitmq", "amqp-client", "")
                .appending(ModuleFolder.PROPERTIES, "notifications.twilio.from=+441632960000\n")
                .with(
                        BASE + "domain/Framework.java",
                        "package com.acme.notifications.domain;\n\n"
                                + "@org.springframework.stereotype.Service\nclass Framework {}\n")
                .replacing(
                        RECORD,
                        """
                              vetoes: [team-too-small-for-broker]
                              answers: {team.engineers: 3}
                        """
                                .indent(0),
                        """
                              vetoes: []
                              answers: {team.engineers: 3, team.on-call: nobody}
                        """
                                .indent(0));

        assertThat(message())
                .isEqualTo(
                        """
                        ARCH-01: domain and application depend on no framework
                          decided in docs/decisions/0001-notification-by-cron.md: cron was chosen
                          - Class <com.acme.notifications.domain.Framework> is annotated with <org.springframework.stereotype.Service> in (Framework.java)
                          fix: move it to an adapter, or change the design in plumbline.yaml and run `plumbline regenerate`; but every design has this rule

                        CRON-01: no class depends on a message-broker client
                          decided in docs/decisions/0001-notification-by-cron.md: queue was rejected,
                          because team.engineers is 3, team.on-call is nobody, and a self-run broker needs at least 4 engineers
                          - Method <com.acme.notifications.Sneaky.go()> calls constructor <com.rabbitmq.client.ConnectionFactory.<init>()> in (Sneaky.java:7)
                          fix: remove it, or change the constraint in plumbline.yaml and run `plumbline regenerate`

                        CRON-02: the pom has no message-broker client
                          decided in docs/decisions/0001-notification-by-cron.md: queue was rejected,
                          because team.engineers is 3, team.on-call is nobody, and a self-run broker needs at least 4 engineers
                          - pom.xml:8: com.rabbitmq:amqp-client
                          fix: remove the dependency, or change the constraint in plumbline.yaml and run `plumbline regenerate`

                        CRON-06: notifications leave by the decided routes only
                          decided in docs/decisions/0001-notification-by-cron.md: cron was chosen, made of database: managed, last-mile: smtp
                          - src/main/resources/application.properties:5: notifications.twilio.from=+441632960000
                          fix: remove what is for another one, or change the constraint in plumbline.yaml and run `plumbline regenerate`""");
    }

    @Test
    void a_record_that_does_not_mention_the_rejected_option_names_the_chosen_one() {
        module.replacing(RECORD, "    queue:\n", "    stream:\n");

        assertThat(message()).contains("\n  decided in " + RECORD + ": cron was chosen\n  - Method");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            robust | team.engineers: 3               | team.engineers is 3; that would have to change, for no usual answer to anything else that the team answered changes it
            usual  | team.engineers: 3               | team.engineers is 3; that would have to change, for no usual answer to anything else that the team answered changes it, as long as what is unknown is as usual
            open   | 'a: 3, b: "x, y", c: 50..200'   | a is 3, b is x, y and c is 50..200; one of these would have to change, for no usual answer to anything else that the team answered changes it, though what is unknown still can
            robust | ''                              | no usual answer to what the team was asked changes it
            usual  | ''                              | no usual answer to what the team was asked changes it, as long as what is unknown is as usual
            """)
    void a_record_that_tells_what_decided_it_says_so_in_one_line_with_what_would_have_to_change(
            String certainty, String answers, String line) {
        module.replacing(RECORD, "  rejected:\n", decidedBy(certainty, answers));

        assertThat(message())
                .contains("and a self-run broker needs at least 4 engineers\n  what decided it: " + line
                        + "\n  - Method");
    }

    @Test
    void what_every_design_has_is_not_said_to_go_with_another_answer() {
        module.without(BASE + "Sneaky.java")
                .with(
                        BASE + "domain/Framework.java",
                        "package com.acme.notifications.domain;\n\n"
                                + "@org.springframework.stereotype.Service\nclass Framework {}\n")
                .replacing(RECORD, "  rejected:\n", decidedBy("robust", "team.engineers: 3"));

        assertThat(message()).contains(": cron was chosen\n  what decided it: team.engineers is 3\n  - Class");
    }

    private static String decidedBy(String certainty, String answers) {
        return "  decided-by: {certainty: " + certainty + ", answers: {" + answers + "}}\n  rejected:\n";
    }

    @Test
    void the_error_carries_the_report() {
        DecisionViolatedError error = error();

        assertThat(error.report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("CRON-01");
            assertThat(finding.rule().source()).isEqualTo(RECORD);
            assertThat(finding.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.file()).isEqualTo(BASE + "Sneaky.java");
                assertThat(violation.line()).isEqualTo(7);
            });
        });
        assertThat(error.report().checked())
                .extracting(CheckedRule::id)
                .isEqualTo(DecisionRules.idsFor("notification", "cron"));
    }

    private String message() {
        return String.valueOf(error().getMessage());
    }

    private DecisionViolatedError error() {
        DecisionRules rules = module.compiled().rules();
        DecisionViolatedError error = catchThrowableOfType(DecisionViolatedError.class, rules::check);
        assertThat(error).as("nothing was violated").isNotNull();
        return error;
    }
}
