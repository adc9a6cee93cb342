package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.source.InvalidInputException;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

    private static Draft draft(String constraints) {
        String head = "plumbline: 1\nproject: {name: app, group: com.acme}\nconstraints:\n";
        String needed = "  team.engineers: 3\n  volume.per-day: 50\n";
        return AnswersFile.read(
                "notification", WrittenPoints.CATALOG.questions(), "plumbline.yaml", head + needed + constraints);
    }

    private static void refuse(Draft draft) {
        Contradictions.refuse(new Evaluator(WrittenPoints.CATALOG), draft, WrittenPoints.constraints(draft));
    }

    @Test
    void answers_that_cannot_all_be_true_are_refused_where_the_first_of_them_stands() {
        Draft draft = draft("  infrastructure.broker: self-run\n  hosting.policy: managed-only\n");

        assertThatThrownBy(() -> refuse(draft))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "plumbline.yaml:7:19: the hosting policy allows managed services only, yet there is a broker"
                                + " run by your own people; answer hosting.policy with any, or infrastructure.broker with none");
    }

    @Test
    void a_standard_answer_can_contradict_a_given_one() {
        Draft draft = draft("  hosting.policy: self-hosted-only\n");

        assertThatThrownBy(() -> refuse(draft))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "plumbline.yaml:6:19: the hosting policy excludes managed services, yet the database is a managed"
                                + " one; answer infrastructure.database with self-run, or change hosting.policy");
    }

    @Test
    void all_contradictions_are_named() {
        Draft draft = draft("  hosting.policy: air-gapped\n  data.residency: in-region-with-dpa\n  budget.hard: yes\n");

        assertThatThrownBy(() -> refuse(draft))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("yet data may go to a processor")
                .hasMessageContaining("yet the database is a managed one")
                .hasMessageContaining("plumbline.yaml:8:16: the budget is a hard limit, but open");
    }

    @Test
    void what_is_unknown_contradicts_nothing() {
        Draft draft = draft("  hosting.policy: self-hosted-only\n  infrastructure.database: unknown\n");

        assertThatCode(() -> refuse(draft)).doesNotThrowAnyException();
    }

    @Test
    void an_answer_by_option_is_named_by_its_option() {
        Draft draft = draft("  hosting.policy: managed-only\n")
                .overriddenBy(AnswersFile.settings(
                        "notification",
                        WrittenPoints.CATALOG.questions(),
                        java.util.List.of("hosting.policy=self-hosted-only")));

        assertThatThrownBy(() -> refuse(draft))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("--set hosting.policy=self-hosted-only: the hosting policy excludes");
    }
}
