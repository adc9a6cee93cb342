package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.condition.UnaryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Splits what is open about an answer into two parts that leave nothing out, where a condition that is open tells
 * them apart; in halves, if none does.
 */
final class Splits {

    private Splits() {}

    /** This situation with what is open about a question or a fact split in two. */
    static List<Situation> of(String name, Situation situation) {
        return situation.index().isFact(name)
                ? ofFact(name, situation).stream()
                        .map(part -> situation.holding(name, part))
                        .toList()
                : ofAnswer(name, situation).stream()
                        .map(part -> situation.with(name, part))
                        .toList();
    }

    private static List<Domain.Numbers> ofFact(String fact, Situation situation) {
        Domain.Numbers numbers = situation.numbers(fact);
        double last = border(fact, situation).orElseGet(() -> middle(numbers));
        return List.of(new Domain.Numbers(numbers.low(), last), new Domain.Numbers(Math.nextUp(last), numbers.high()));
    }

    /**
     * The last number before a border at which some open condition turns; empty if none turns at a single number. Facts
     * need not be whole: the first number behind the border is the next that the machine knows.
     */
    static Optional<Double> border(String fact, Situation situation) {
        Domain.Numbers numbers = situation.numbers(fact);
        return openTests(fact, situation)
                .flatMap(test -> ends(test, situation))
                .flatMap(end -> Stream.of(Math.nextDown(end), end))
                .filter(end -> end >= numbers.low() && end < numbers.high())
                .findFirst();
    }

    /** Those of rules first, then those that only formulas ask. */
    private static Stream<UnaryTest> openTests(String name, Situation situation) {
        Workings workings = situation.index().workings();
        boolean isNumber = situation.domain(name) instanceof Domain.Numbers;
        return workings.testing(name).stream()
                .filter(number ->
                        isNumber || number < situation.index().conditions().size())
                .filter(number -> situation.truth(number) == Truth.OPEN)
                .map(number -> Objects.requireNonNull(
                        workings.conditions().get(number).tests().get(name)));
    }

    /** Somewhere between, and below the high end; of bounds above 0 the geometric mean. */
    private static double middle(Domain.Numbers numbers) {
        double middle = numbers.low() > 0
                ? Math.sqrt(numbers.low()) * Math.sqrt(numbers.high())
                : numbers.low() + (numbers.high() - numbers.low()) / 2;
        return Math.max(numbers.low(), Math.min(middle, Math.nextDown(numbers.high())));
    }

    private static List<Domain> ofAnswer(String question, Situation situation) {
        return openTests(question, situation)
                .flatMap(test -> at(test, situation.answer(question), situation).stream())
                .findFirst()
                .or(() -> ofChoosing(question, situation))
                .orElseGet(() -> Halves.of(situation.answer(question)));
    }

    /** By a word on which the choice of a part depends. */
    private static Optional<List<Domain>> ofChoosing(String question, Situation situation) {
        return situation.answer(question) instanceof Domain.WordSets sets
                ? at(situation.index().wordsThatChoose(question, situation).stream(), sets)
                : Optional.empty();
    }

    private static Optional<List<Domain>> at(UnaryTest test, Domain domain, Situation situation) {
        if (domain instanceof Domain.Words words) {
            return at(test, words);
        }
        if (domain instanceof Domain.WordSets sets) {
            return at(test.words(), sets);
        }
        Domain.Numbers numbers = (Domain.Numbers) domain;
        return ends(test, situation)
                .flatMap(end -> Stream.of(Math.ceil(end) - 1, Math.floor(end)))
                .filter(last -> last >= numbers.low() && last < numbers.high())
                .findFirst()
                .map(last ->
                        List.of(new Domain.Numbers(numbers.low(), last), new Domain.Numbers(last + 1, numbers.high())));
    }

    private static Optional<List<Domain>> at(UnaryTest test, Domain.Words words) {
        List<String> tested = words.possible().stream()
                .filter(test.words().toList()::contains)
                .toList();
        List<String> others =
                words.possible().stream().filter(word -> !tested.contains(word)).toList();
        return tested.isEmpty() || others.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(new Domain.Words(tested), new Domain.Words(others)));
    }

    private static Optional<List<Domain>> at(Stream<String> words, Domain.WordSets sets) {
        return words.filter(sets.open()::contains).findFirst().map(word -> {
            List<String> open = new ArrayList<>(sets.open());
            open.remove(word);
            open.add(0, word);
            return Halves.of(new Domain.WordSets(sets.present(), open, sets.mayBeEmpty()));
        });
    }

    /** The end points of a test that are settled. */
    private static Stream<Double> ends(UnaryTest test, Situation situation) {
        if (test instanceof UnaryTest.Not not) {
            return ends(not.test(), situation);
        }
        if (test instanceof UnaryTest.AnyOf any) {
            return any.tests().stream().flatMap(part -> ends(part, situation));
        }
        if (test instanceof UnaryTest.Between between) {
            return Stream.of(between.low(), between.high())
                    .map(end -> end.value(situation))
                    .filter(end -> end.isSettled() && !Double.isInfinite(end.low()))
                    .map(Domain.Numbers::low);
        }
        return Stream.empty();
    }
}
