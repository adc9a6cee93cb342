package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.change.ChangedAnswer;
import dev.plumbline.adr.change.PairFlip;
import dev.plumbline.adr.change.WeightFlip;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pairs and weights against trying every one of them. */
class SensitivityTest {

    private static final int ROUNDS = 150;

    /** A random catalog, and answers to all of its questions. */
    private record Trial(Catalog catalog, Constraints constraints, Decision decision, Sensitivity sensitivity) {

        static Trial of(int seed) {
            Random random = new Random(seed);
            Catalog catalog = new RandomCatalog(random).catalog();
            Constraints constraints = new RandomCatalog(random).answers(catalog);
            for (Question question : catalog.questions()) {
                constraints = constraints.with(
                        question.id(), new Answer.Known(question.reckoned(constraints.answer(question))));
            }
            DecisionEngine engine = new DecisionEngine(catalog);
            Decided decided = engine.decide(constraints);
            return new Trial(catalog, constraints, decided.decision(), decided.sensitivity());
        }

        Optional<String> winner(Constraints changed) {
            return new AllCompletions(catalog)
                    .outcomes(changed).values().stream().findFirst().flatMap(outcome -> outcome);
        }

        /** The options that win after some change of one answer. */
        Set<String> winnersByOne() {
            Set<String> winners = new HashSet<>();
            for (Question question : catalog.questions()) {
                changes(constraints, question)
                        .forEach(changed -> winner(changed).ifPresent(winners::add));
            }
            return winners;
        }

        Set<List<String>> pairsThatMakeWin(String option) {
            Set<List<String>> pairs = new HashSet<>();
            List<Question> questions = catalog.questions();
            for (int i = 0; i < questions.size(); i++) {
                for (Question second : questions.subList(i + 1, questions.size())) {
                    Question first = questions.get(i);
                    boolean wins = changes(constraints, first).stream()
                            .flatMap(changed -> changes(changed, second).stream())
                            .anyMatch(changed -> winner(changed).equals(Optional.of(option)));
                    if (wins) {
                        pairs.add(List.of(first.id(), second.id()));
                    }
                }
            }
            return pairs;
        }
    }

    /** Every other answer; of sets those with one word more or less. */
    private static List<Constraints> changes(Constraints constraints, Question question) {
        Value now = question.reckoned(constraints.answer(question));
        return AllCompletions.values(question, new Answer.Unknown()).stream()
                .filter(value -> !value.equals(now))
                .filter(value -> !(value instanceof Value.WordSet other)
                        || distance(other.values(), ((Value.WordSet) now).values()) == 1)
                .map(value -> constraints.with(question.id(), new Answer.Known(value)))
                .toList();
    }

    private static int distance(List<String> one, List<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return 2 * both.size() - one.size() - other.size();
    }

    @Test
    void an_option_is_told_to_win_by_one_answer_exactly_if_it_does() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = Trial.of(seed);
            Set<String> byOne = trial.winnersByOne();
            for (OptionResult option : trial.decision().rejected()) {
                List<Flip> told = trial.sensitivity().tips().getOrDefault(option.id(), List.of());
                assertThat(!told.isEmpty())
                        .as("seed %d, %s", seed, option.id())
                        .isEqualTo(trial.decision().chosen().isPresent() && byOne.contains(option.id()));
                assertThat(told).allMatch(flip -> flip.point().chosen().equals(Optional.of(option.id())));
            }
        }
    }

    @Test
    void pairs_are_told_for_exactly_those_options_and_questions_where_no_single_answer_helps_and_two_do() {
        int seen = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = Trial.of(seed);
            if (trial.decision().chosen().isEmpty()) {
                continue;
            }
            Set<String> byOne = trial.winnersByOne();
            for (OptionResult option : trial.decision().rejected()) {
                Set<List<String>> told = trial.sensitivity().pairs().stream()
                        .filter(pair -> pair.chosen().equals(option.id()))
                        .map(SensitivityTest::questions)
                        .collect(Collectors.toSet());
                assertThat(told)
                        .as("seed %d, %s", seed, option.id())
                        .isEqualTo(byOne.contains(option.id()) ? Set.of() : trial.pairsThatMakeWin(option.id()));
                seen += told.size();
            }
        }

        assertThat(seen).isGreaterThan(20);
    }

    private static List<String> questions(PairFlip pair) {
        return pair.answers().stream().map(answer -> answer.question().id()).toList();
    }

    @Test
    void both_changes_of_a_pair_make_the_option_win_and_one_of_them_does_not() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = Trial.of(seed);
            for (PairFlip pair : trial.sensitivity().pairs()) {
                Constraints first = changed(trial.constraints(), pair.answers().get(0));
                Constraints both = changed(first, pair.answers().get(1));
                assertThat(trial.winner(both)).as("seed %d: %s", seed, pair).contains(pair.chosen());
                assertThat(trial.winner(first)).isNotEqualTo(Optional.of(pair.chosen()));
            }
        }
    }

    private static Constraints changed(Constraints constraints, ChangedAnswer answer) {
        return constraints.with(answer.question().id(), answer.to());
    }

    @Test
    void a_weight_flips_at_the_first_whole_number_at_which_another_option_is_ahead() {
        int seen = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = Trial.of(seed);
            if (trial.decision().chosen().isPresent()) {
                List<String> expected = new ArrayList<>();
                // Two criteria, c1 weighing 60 and c2 40: what one loses the other wins.
                for (int step : List.of(1, -1)) {
                    firstFlip(trial, step).ifPresent(weight -> {
                        expected.add("c1 " + weight);
                        expected.add("c2 " + (100 - weight));
                    });
                }
                assertThat(trial.sensitivity().weights().stream().map(SensitivityTest::shown))
                        .as("seed %d", seed)
                        .containsExactlyInAnyOrderElementsOf(expected);
                seen += expected.size();
            }
        }

        assertThat(seen).isGreaterThan(40);
    }

    private static String shown(WeightFlip flip) {
        return flip.criterion() + " " + flip.to();
    }

    private static Optional<Integer> firstFlip(Trial trial, int step) {
        String chosen = trial.decision().chosen().orElseThrow().id();
        for (int weight = 60 + step; weight >= 0 && weight <= 100; weight += step) {
            Catalog changed = RandomCatalog.weighing(trial.catalog(), weight);
            Optional<String> winner = new AllCompletions(changed)
                    .outcomes(trial.constraints()).values().stream().findFirst().orElseThrow();
            if (!winner.equals(Optional.of(chosen))) {
                return Optional.of(weight);
            }
        }
        return Optional.empty();
    }
}
