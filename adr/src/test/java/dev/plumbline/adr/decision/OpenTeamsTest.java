package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Effort;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Outcomes;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.source.TextFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Known teams of which some answers are unknown, with the shipped catalog: what is proved, and within which effort. */
class OpenTeamsTest {

    private static final Catalog CATALOG = CatalogReader.shipped("notification");
    private static final Evaluator EVALUATOR = new Evaluator(CATALOG);
    private static final int TEAMS = 100;
    private static final int OPEN = 10;

    /** A few fewer than are proved: figures of the catalog move a border now and then. */
    private static final int PROVED = 95;

    @Test
    void most_outcomes_are_proved_with_up_to_ten_open_answers() {
        Random random = new Random(7);
        int proved = 0;
        for (int i = 0; i < TEAMS; i++) {
            Outcomes outcomes = EVALUATOR.outcomes(EVALUATOR.open(team(random, 1 + random.nextInt(OPEN))));
            proved += outcomes.isExact() ? 1 : 0;
        }
        assertThat(proved).isGreaterThanOrEqualTo(PROVED);
    }

    @Test
    void what_is_proved_comes_out_with_an_example() {
        Random random = new Random(8);
        for (int i = 0; i < TEAMS / 4; i++) {
            Constraints team = team(random, 1 + random.nextInt(OPEN));
            Outcomes outcomes = EVALUATOR.outcomes(EVALUATOR.open(team));
            for (Optional<String> proved : outcomes.proved()) {
                Situation example =
                        Objects.requireNonNull(outcomes.examples().get(proved)).settledLike(EVALUATOR.reckoned(team));
                assertThat(example.isContradictory()).isEqualTo(Truth.FALSE);
                assertThat(EVALUATOR.winner(example)).as("team %d", i).isEqualTo(proved);
            }
        }
    }

    /** Completions at random, as many as are judged in a moment: none comes out otherwise than is said. */
    @Test
    void nothing_comes_out_that_is_said_to_be_impossible() {
        Random random = new Random(9);
        for (int i = 0; i < TEAMS / 4; i++) {
            Situation open = EVALUATOR.open(team(random, 1 + random.nextInt(OPEN)));
            Outcomes outcomes = EVALUATOR.outcomes(open);
            for (int sample = 0; sample < TEAMS; sample++) {
                Situation completion = open.completedBy(random);
                if (completion.isContradictory() == Truth.FALSE) {
                    assertThat(outcomes.all()).as("team %d", i).contains(EVALUATOR.winner(completion));
                }
            }
        }
    }

    @Test
    void a_search_that_may_judge_less_proves_less_and_excludes_less() {
        Random random = new Random(10);
        for (int i = 0; i < TEAMS / 10; i++) {
            Situation open = EVALUATOR.open(team(random, OPEN));
            Outcomes all = EVALUATOR.outcomes(open);
            Outcomes fewer = EVALUATOR.outcomes(open, new Effort(20));

            assertThat(fewer.all()).containsAll(all.proved());
            assertThat(all.all()).containsAll(fewer.proved());
        }
    }

    @Test
    void a_budget_is_counted_in_situations_and_shared() {
        Situation open = EVALUATOR.open(team(new Random(11), CATALOG.questions().size()));
        Effort whole = new Effort(100);

        Outcomes first = EVALUATOR.outcomes(open, whole.part(60));
        assertThat(whole.isSpent()).isFalse();
        Outcomes second = EVALUATOR.outcomes(open, whole.part(60));
        assertThat(whole.isSpent()).isTrue();
        Outcomes third = EVALUATOR.outcomes(open, whole);

        assertThat(first.all())
                .isEqualTo(EVALUATOR.outcomes(open, new Effort(60)).all());
        assertThat(second.isExact()).isFalse();
        assertThat(third.proved()).isEmpty();
        assertThat(third.all()).hasSize(CATALOG.options().size() + 1);
    }

    @Test
    void a_decision_of_which_nothing_is_known_can_be_anything_and_says_what_matters_first() {
        Decided decided = new DecisionEngine(CATALOG)
                .decide(team(new Random(12), CATALOG.questions().size()));

        assertThat(decided.decision().certainty()).isEqualTo(Certainty.OPEN);
        assertThat(decided.decision().options()).allMatch(OptionResult::isPossible);
        assertThat(decided.outlook().openQuestions()).isNotEmpty();
    }

    /** A team of the list, of which so many answers are unknown. */
    private static Constraints team(Random random, int open) {
        List<String> teams = TextFile.read(
                        "teams.csv",
                        Objects.requireNonNull(OpenTeamsTest.class.getResourceAsStream("/decisions/teams.csv")))
                .lines()
                .filter(line -> line.chars().filter(c -> c == '|').count() == 2)
                .toList();
        String answers = teams.get(random.nextInt(teams.size())).split("\\|")[2].strip();
        List<String> standard = new ArrayList<>(List.of("project.name=app", "project.group=com.acme"));
        standard.addAll(List.of("team.engineers=5", "volume.per-day=1000"));
        Constraints constraints = AnswersFile.settings("notification", CATALOG.questions(), standard)
                .overriddenBy(AnswersFile.settings("notification", CATALOG.questions(), List.of(answers.split("; "))))
                .toConstraints("notification", CATALOG.questions(), LocalDate.of(2026, 11, 27));
        List<Question> questions = new ArrayList<>(CATALOG.questions());
        Collections.shuffle(questions, random);
        for (Question question : questions.subList(0, open)) {
            constraints = constraints.with(question.id(), new Answer.Unknown());
        }
        return constraints;
    }
}
