package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.condition.UnaryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Splits what is open about an answer into two parts that leave nothing out, where a condition that is open tells
 * them apart; in halves, if none does.
 */
final class Splits {

    private Splits() {}

    /** Splits the answer to a question. */
    static List<Domain> of(String question, Situation situation) {
        for (int number : situation.index().askingFor(question)) {
            UnaryTest test = situation.index().conditions().get(number).tests().get(question);
            if (test != null && situation.truth(number) == Truth.OPEN) {
                Optional<List<Domain>> parts = at(test, situation.answer(question), situation);
                if (parts.isPresent()) {
                    return parts.get();
                }
            }
        }
        return Halves.of(situation.answer(question));
    }

    private static Optional<List<Domain>> at(UnaryTest test, Domain domain, Situation situation) {
        if (domain instanceof Domain.Words words) {
            return at(test, words);
        }
        if (domain instanceof Domain.WordSets sets) {
            return at(test, sets);
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

    private static Optional<List<Domain>> at(UnaryTest test, Domain.WordSets sets) {
        return test.words().filter(sets.open()::contains).findFirst().map(word -> {
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
