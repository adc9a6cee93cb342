package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.condition.UnaryTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leaves one word of those that all open conditions treat alike. Where every condition asks for push and chat together,
 * a set with chat decides as the set with push instead.
 */
final class WordClasses {

    private WordClasses() {}

    /** The situation with fewer words in its open sets, and the same outcomes. */
    static Situation merged(Situation situation) {
        Situation merged = situation;
        for (String question : situation.index().questions()) {
            if (situation.answer(question) instanceof Domain.WordSets sets && !sets.isSettled()) {
                merged = merged.with(question, merged(sets, question, situation));
            }
        }
        return merged;
    }

    private static Domain merged(Domain.WordSets sets, String question, Situation situation) {
        Map<List<UnaryTest>, String> classes = new LinkedHashMap<>();
        Optional<List<UnaryTest>> open = tests(question, situation);
        if (open.isEmpty()) {
            return sets;
        }
        boolean mayBeEmpty = sets.mayBeEmpty();
        for (String word : sets.open()) {
            List<UnaryTest> naming = open.get().stream()
                    .filter(test -> test.words().anyMatch(word::equals))
                    .toList();
            if (naming.isEmpty()) {
                mayBeEmpty = true;
            } else {
                classes.putIfAbsent(naming, word);
            }
        }
        return new Domain.WordSets(sets.present(), new ArrayList<>(classes.values()), mayBeEmpty);
    }

    /**
     * The tests of the question in open conditions; each asks whether one of its words is in the set, or none. Empty if
     * a condition also asks for the question in another way.
     */
    private static Optional<List<UnaryTest>> tests(String question, Situation situation) {
        List<UnaryTest> tests = new ArrayList<>();
        for (int number : situation.index().askingFor(question)) {
            if (situation.truth(number) == Truth.OPEN) {
                Condition condition = situation.index().conditions().get(number);
                UnaryTest test = condition.tests().get(question);
                if (test == null || timesAsked(question, condition, situation.index()) > 1) {
                    return Optional.empty();
                }
                tests.add(test);
            }
        }
        return Optional.of(tests);
    }

    private static long timesAsked(String question, Condition condition, ConditionIndex index) {
        return condition
                .names()
                .filter(name -> !index.isFigure(name))
                .filter(name -> index.questionsBehind(name).contains(question))
                .count();
    }
}
