package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.change.ChangedAnswer;
import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.StillPossible;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Project;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The engine, which looks at bounds, against counting every completion, on catalogs made at random. */
class ExactnessTest {

    private static final int ROUNDS = 600;

    /** A decision of a random catalog on random answers, and what counting says about it. */
    private record Trial(Catalog catalog, Decided decided, Map<Map<String, Value>, Optional<String>> counted) {

        static Trial of(int seed) {
            RandomCatalog maker = new RandomCatalog(new Random(seed));
            Catalog catalog = maker.catalog();
            Constraints constraints = maker.answers(catalog);
            return new Trial(
                    catalog,
                    new DecisionEngine(catalog).decide(constraints),
                    new AllCompletions(catalog).outcomes(constraints));
        }

        Decision decision() {
            return decided.decision();
        }

        Set<Optional<String>> outcomes() {
            return new HashSet<>(counted.values());
        }
    }

    @Test
    void an_option_can_win_exactly_if_it_wins_some_completion() {
        Map<Certainty, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = Trial.of(seed);
            Set<String> winners =
                    trial.outcomes().stream().flatMap(Optional::stream).collect(Collectors.toSet());

            assertThat(trial.decision().options().stream()
                            .filter(OptionResult::isPossible)
                            .map(OptionResult::id))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(winners);
            seen.merge(trial.decision().certainty(), 1, Integer::sum);
        }

        assertThat(seen.values()).hasSize(3).allMatch(times -> times > ROUNDS / 50);
    }

    @Test
    void a_decision_is_robust_exactly_if_one_option_wins_every_completion() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = Trial.of(seed);
            Set<Optional<String>> outcomes = trial.outcomes();
            Certainty expected = outcomes.stream().noneMatch(Optional::isPresent)
                    ? Certainty.NONE
                    : outcomes.size() == 1 ? Certainty.ROBUST : Certainty.OPEN;

            assertThat(trial.decision().certainty()).as("seed %d", seed).isEqualTo(expected);
            assertThat(trial.decision().chosen().isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(expected != Certainty.NONE);
        }
    }

    @Test
    void the_chosen_option_wins_some_completion_and_is_not_vetoed() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = Trial.of(seed);

            trial.decision().chosen().ifPresent(chosen -> {
                assertThat(trial.outcomes()).contains(Optional.of(chosen.id()));
                assertThat(chosen.isVetoed()).isFalse();
                assertThat(chosen.isPossible()).isTrue();
            });
        }
    }

    /** Halving one of two facts that are compared with each other comes no nearer to where they meet. */
    @Test
    void facts_that_are_compared_with_each_other_are_decided_by_the_answers_behind_them() {
        for (List<String> facts : List.of(
                List.of("n * m", "n * m + n - 0.5"),
                List.of("n + m * m", "n + m * m + 1 / n"),
                List.of("n * m", "n + m * m"))) {
            Catalog catalog = RandomCatalog.comparing(facts.get(0), facts.get(1));
            Constraints unknown = new Constraints(
                    "random",
                    new Project("a", "b", "c"),
                    Optional.empty(),
                    LocalDate.of(2026, 11, 23),
                    Map.of("n", new Answer.Unknown(), "m", new Answer.Unknown()));
            Decided decided = new DecisionEngine(catalog).decide(unknown);
            Set<Optional<String>> outcomes =
                    new HashSet<>(new AllCompletions(catalog).outcomes(unknown).values());

            assertThat(decided.outlook().isExact()).as("%s", facts).isTrue();
            assertThat(decided.decision().certainty())
                    .as("%s", facts)
                    .isEqualTo(outcomes.size() == 1 ? Certainty.ROBUST : Certainty.OPEN);
        }
    }

    @Test
    void open_questions_change_the_outcome_each_alone_or_else_together() {
        int alone = 0;
        int together = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Trial trial = Trial.of(seed);
            List<String> told = trial.decided().outlook().openQuestions();
            Set<Set<String>> changing = changing(trial);
            List<String> single = trial.catalog().questions().stream()
                    .map(Question::id)
                    .filter(question -> changing.contains(Set.of(question)))
                    .toList();

            assertThat(told.isEmpty()).as("seed %d", seed).isEqualTo(changing.isEmpty());
            if (single.isEmpty()) {
                assertThat(changing.isEmpty() || changing.stream().anyMatch(told::containsAll))
                        .as("seed %d: %s", seed, told)
                        .isTrue();
                together += changing.isEmpty() ? 0 : 1;
            } else {
                assertThat(told).as("seed %d", seed).isEqualTo(single);
                alone++;
            }
        }

        assertThat(alone).isGreaterThan(ROUNDS / 4);
        assertThat(together).isPositive();
    }

    /** Words of a set have an order in which they were written, and mean the same in any. */
    private static boolean isSame(Value one, Value other) {
        return one instanceof Value.WordSet words && other instanceof Value.WordSet others
                ? Set.copyOf(words.values()).equals(Set.copyOf(others.values()))
                : one.equals(other);
    }

    /** Sets of questions: with other answers to these, and only these, than what is reckoned with, something else comes out. */
    private static Set<Set<String>> changing(Trial trial) {
        Map<String, Value> reckoned = new HashMap<>();
        trial.catalog()
                .questions()
                .forEach(question -> reckoned.put(
                        question.id(), Value.of(trial.decided().reckoned().answer(question.id()))));
        Optional<String> outcome = trial.decided().decision().chosen().map(OptionResult::id);
        Set<Set<String>> changing = new HashSet<>();
        trial.counted().forEach((completion, other) -> {
            if (!other.equals(outcome)) {
                Set<String> changed = new HashSet<>(completion.keySet());
                changed.removeIf(question -> isSame(reckoned.get(question), completion.get(question)));
                changing.add(changed);
            }
        });
        return changing;
    }

    @Test
    void the_bounds_of_an_open_score_hold_the_score_of_every_completion() {
        for (int seed = 0; seed < ROUNDS / 5; seed++) {
            RandomCatalog maker = new RandomCatalog(new Random(seed));
            Catalog catalog = maker.catalog();
            Evaluator evaluator = new Evaluator(catalog);
            Situation open = evaluator.open(maker.answers(catalog));
            List<Standing> bounds = evaluator.standings(open);
            Random random = new Random(seed);
            for (int i = 0; i < 20; i++) {
                List<Standing> exact = evaluator.standings(open.completedBy(random));
                for (int option = 0; option < bounds.size(); option++) {
                    assertHeld(exact.get(option), bounds.get(option));
                }
            }
        }
    }

    private static void assertHeld(Standing exact, Standing bounds) {
        assertThat(exact.possible()).isNotEqualTo(Truth.OPEN);
        if (bounds.possible() != Truth.OPEN) {
            assertThat(exact.possible()).isEqualTo(bounds.possible());
        }
        if (exact.possible() == Truth.TRUE) {
            assertThat(exact.low()).isEqualTo(exact.high()).isBetween(bounds.low(), bounds.high());
        }
    }

    @Test
    void revivals_are_the_smallest_sets_of_answers_that_help() {
        int seen = 0;
        for (int seed = 0; seed < 2 * ROUNDS; seed++) {
            RandomCatalog maker = new RandomCatalog(new Random(seed));
            Catalog catalog = maker.catalog();
            Constraints constraints = maker.answers(catalog);
            Decided decided = new DecisionEngine(catalog).decide(constraints);
            boolean isConsistent =
                    !new AllCompletions(catalog).outcomes(constraints).isEmpty();
            if (isConsistent
                    && decided.decision().certainty() == Certainty.NONE
                    && !decided.outlook().revivedBy().isEmpty()) {
                seen++;
                int size = decided.outlook().revivedBy().get(0).questions().size();
                assertThat(decided.outlook().revivedBy())
                        .allMatch(revival -> revival.questions().size() == size);
                assertThat(decided.outlook().revivedBy()).allMatch(revival -> helps(revival, catalog, constraints));
                assertThat(decided.outlook().revivedBy())
                        .filteredOn(revival -> !revival.answers().isEmpty())
                        .isNotEmpty()
                        .allMatch(revival -> brings(revival, catalog, decided));
                assertThat(revivalsByOne(catalog, constraints))
                        .isEqualTo(size == 1 ? decided.outlook().revivedBy().size() : 0);
            }
        }

        assertThat(seen).isGreaterThan(20);
    }

    @Test
    void what_can_still_win_does_so_with_the_answers_that_are_told_and_without_none_of_them() {
        int seen = 0;
        for (int seed = 0; seed < 2 * ROUNDS; seed++) {
            RandomCatalog maker = new RandomCatalog(new Random(seed));
            Catalog catalog = maker.catalog();
            Decided decided = new DecisionEngine(catalog).decide(maker.answers(catalog));
            for (StillPossible possible : decided.outlook().stillPossible()) {
                seen++;
                assertThat(outcome(possible.answers(), catalog, decided)).isEqualTo(possible.chosen());
                for (ChangedAnswer answer : possible.answers()) {
                    List<ChangedAnswer> fewer = new ArrayList<>(possible.answers());
                    fewer.remove(answer);
                    assertThat(isContradictory(fewer, decided)
                                    || !outcome(fewer, catalog, decided).equals(possible.chosen()))
                            .isTrue();
                }
            }
        }

        assertThat(seen).isGreaterThan(20);
    }

    private static boolean helps(Revival revival, Catalog catalog, Constraints constraints) {
        Constraints freed = constraints;
        for (String question : revival.questions()) {
            freed = freed.with(question, new Answer.Unknown());
        }
        return new AllCompletions(catalog).outcomes(freed).containsValue(Optional.of(revival.option()));
    }

    /** Its own answers make the option win, the rest being as it is reckoned with. */
    private static boolean brings(Revival revival, Catalog catalog, Decided decided) {
        return outcome(revival.answers(), catalog, decided).equals(Optional.of(revival.option()));
    }

    private static Optional<String> outcome(List<ChangedAnswer> answers, Catalog catalog, Decided decided) {
        return new Evaluator(catalog).winner(changed(answers, decided));
    }

    private static boolean isContradictory(List<ChangedAnswer> answers, Decided decided) {
        return changed(answers, decided).isContradictory() == Truth.TRUE;
    }

    private static Situation changed(List<ChangedAnswer> answers, Decided decided) {
        Situation changed = decided.reckoned();
        for (ChangedAnswer answer : answers) {
            changed = changed.with(answer.question().id(), answer.question().domainOf(answer.to()));
        }
        return changed;
    }

    private static long revivalsByOne(Catalog catalog, Constraints constraints) {
        return catalog.questions().stream()
                .flatMap(question -> catalog.options().stream()
                        .map(Option::id)
                        .map(option -> new Revival(option, List.of(question.id()), List.of())))
                .filter(revival -> helps(revival, catalog, constraints))
                .count();
    }
}
