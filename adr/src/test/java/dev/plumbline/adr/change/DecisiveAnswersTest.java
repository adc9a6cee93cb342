package dev.plumbline.adr.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.decision.AllCompletions;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Standing;
import dev.plumbline.adr.source.TextFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said to have decided, against counting. */
class DecisiveAnswersTest {

    private static final Catalog CATALOG = CatalogReader.read(
            "designs.yaml",
            TextFile.read(
                            "designs.yaml",
                            Objects.requireNonNull(
                                    DecisiveAnswersTest.class.getResourceAsStream("/catalogs/designs.yaml")))
                    // What is counted has to be little.
                    .replace("to: 2000, unit: a day", "to: 2000, usual: 995..1005, unit: a day")
                    .replace("to: 900, unit: USD", "to: 900, usual: 298..302, unit: USD")
                    .replace("to: 6, unit: people", "to: 6, usual: 1..3, unit: people"));

    private static final Evaluator EVALUATOR = new Evaluator(CATALOG);
    private static final int ROUNDS = 40;

    /** Up to four questions that were answered by the team; the others are as the catalog assumes. */
    private record Team(Constraints constraints, List<String> given) {

        static Team of(Random random) {
            Constraints constraints = AnswersFile.settings(
                            "parcels", CATALOG.questions(), List.of("project.name=app", "project.group=com.acme"))
                    .toConstraints("parcels", CATALOG.questions(), LocalDate.of(2026, 11, 27));
            List<String> given = new ArrayList<>();
            for (Question question : CATALOG.questions()) {
                if (given.size() < 4 && random.nextBoolean()) {
                    List<Value> values = nearUsual(question);
                    constraints = constraints.with(
                            question.id(), new Answer.Known(values.get(random.nextInt(values.size()))));
                    given.add(question.id());
                }
            }
            return new Team(constraints, given);
        }

        Optional<String> outcome() {
            return EVALUATOR.winner(EVALUATOR.reckoned(constraints));
        }

        /** What comes out while these answers are fixed and the others of the team stay or are any usual ones. */
        Set<Optional<String>> outcomes(List<String> fixed) {
            List<Constraints> all = List.of(constraints);
            for (String id : given) {
                if (!fixed.contains(id)) {
                    List<Constraints> longer = new ArrayList<>();
                    for (Constraints shorter : all) {
                        free(id).forEach(value -> longer.add(shorter.with(id, new Answer.Known(value))));
                    }
                    all = longer;
                }
            }
            Set<Optional<String>> outcomes = new HashSet<>();
            all.forEach(one -> outcomes.add(EVALUATOR.winner(EVALUATOR.reckoned(one))));
            return outcomes;
        }

        private List<Value> free(String id) {
            Question question = CATALOG.question(id).orElseThrow();
            Domain domain = question.usual().around(question.domainOf(constraints.answer(question)));
            return AllCompletions.values(question, new Answer.Unknown()).stream()
                    .filter(value -> domain.holds(question.domainOf(value)))
                    .toList();
        }
    }

    /** Usual ones and the two next to them: all between is tried. */
    private static List<Value> nearUsual(Question question) {
        return AllCompletions.values(question, new Answer.Unknown()).stream()
                .filter(value -> !(question.usual() instanceof Domain.Numbers usual)
                        || new Domain.Numbers(usual.low() - 2, usual.high() + 2).holds(question.domainOf(value)))
                .toList();
    }

    private static List<Value> usual(String id) {
        Question question = CATALOG.question(id).orElseThrow();
        return AllCompletions.values(question, new Answer.Unknown()).stream()
                .filter(value -> !(question.usual() instanceof Domain.Numbers usual)
                        || usual.meets((Domain.Numbers) question.domainOf(value)))
                .toList();
    }

    @Test
    void the_decisive_answers_keep_the_outcome_and_none_of_them_can_be_left_out() {
        Random random = new Random(5);
        int some = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Team team = Team.of(random);
            List<String> decisive =
                    new DecisiveAnswers(EVALUATOR, EVALUATOR.reckoned(team.constraints())).of(team.given());

            assertThat(team.outcomes(decisive)).as("round %d", round).containsExactly(team.outcome());
            for (String answer : decisive) {
                List<String> fewer = new ArrayList<>(decisive);
                fewer.remove(answer);
                assertThat(team.outcomes(fewer)).as("round %d", round).isNotEqualTo(Set.of(team.outcome()));
            }
            some += decisive.isEmpty() ? 0 : 1;
        }
        assertThat(some).isGreaterThan(ROUNDS / 8);
    }

    @Test
    void an_answer_costs_as_many_points_as_the_usual_one_that_suits_best_would_bring() {
        Random random = new Random(6);
        int told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Team team = Team.of(random);
            List<Swing> swings = new Swings(EVALUATOR, EVALUATOR.reckoned(team.constraints()))
                    .against("line", Optional.of("call"), team.given());

            for (String question : team.given()) {
                boolean canWin = isPossible(team.constraints());
                double most = usual(question).stream()
                        .map(value -> team.constraints().with(question, new Answer.Known(value)))
                        .filter(changed -> !canWin || isPossible(changed))
                        .mapToDouble(DecisiveAnswersTest::lead)
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY);
                double points = most - lead(team.constraints());
                assertThat(swings.stream()
                                .filter(swing -> swing.question().equals(question))
                                .map(Swing::points))
                        .as("round %d, %s", round, question)
                        .isEqualTo(points < 2 ? List.of() : List.of(points));
            }
            for (Swing swing : swings) {
                Question question = CATALOG.question(swing.question()).orElseThrow();
                Answer better = new Answer.Known(Value.of(swing.to()));
                assertThat(question.usual().holds(swing.to())).isTrue();
                assertThat(lead(team.constraints().with(swing.question(), better)) - lead(team.constraints()))
                        .as("round %d, %s", round, swing.question())
                        .isEqualTo(swing.points());
            }
            told += swings.size();
        }
        assertThat(told).isGreaterThan(ROUNDS / 2);
    }

    private static boolean isPossible(Constraints constraints) {
        return EVALUATOR.alone(EVALUATOR.reckoned(constraints)).stream()
                .anyMatch(standing -> standing.option().id().equals("line") && standing.possible() == Truth.TRUE);
    }

    private static double lead(Constraints constraints) {
        double lead = 0;
        for (Standing standing : EVALUATOR.standings(EVALUATOR.reckoned(constraints))) {
            lead += standing.option().id().equals("line") ? standing.low() : 0;
            lead -= standing.option().id().equals("call") ? standing.low() : 0;
        }
        return lead;
    }
}
