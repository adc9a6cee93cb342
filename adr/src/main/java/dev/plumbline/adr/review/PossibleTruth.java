package dev.plumbline.adr.review;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Project;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Halves;
import dev.plumbline.adr.evaluation.Situation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what a condition can come to, over all answers that do not contradict each other. Exact, by splitting
 * answers in two until the condition is settled; it gives up after {@link #LIMIT} steps and takes it that anything
 * can happen.
 */
final class PossibleTruth {

    /** Situations looked at for one condition; a few milliseconds. */
    private static final int LIMIT = 2000;

    private final Map<String, Set<String>> questionsBehind = new LinkedHashMap<>();
    private final Catalog catalog;
    private final Situation everything;
    private int steps;

    PossibleTruth(Catalog catalog) {
        this.catalog = catalog;
        Map<String, Answer> unknown = new LinkedHashMap<>();
        catalog.questions().forEach(question -> unknown.put(question.id(), new Answer.Unknown()));
        this.everything = new Evaluator(catalog)
                .open(new Constraints(
                        catalog.name(), new Project("a", "a", "a"), Optional.empty(), LocalDate.EPOCH, unknown));
        catalog.questions().forEach(question -> questionsBehind.put(question.id(), Set.of(question.id())));
        catalog.figures().forEach(figure -> questionsBehind.put(figure.id(), Set.of()));
        catalog.facts().forEach(fact -> {
            Set<String> behind = new LinkedHashSet<>();
            fact.formula().names().forEach(name -> behind.addAll(questionsBehind.getOrDefault(name, Set.of())));
            questionsBehind.put(fact.id(), behind);
        });
    }

    /** Where nothing is known yet. */
    Situation everything() {
        return everything;
    }

    /** The questions a name stands for: itself, or those a fact follows from. */
    Set<String> questionsBehind(String name) {
        return questionsBehind.getOrDefault(name, Set.of());
    }

    /** Whether some answers make the condition come to this. */
    boolean canBe(Condition condition, Truth wanted) {
        steps = 0;
        boolean isContradiction = catalog.contradictions().stream()
                .anyMatch(contradiction -> contradiction.when().equals(condition));
        return canBe(condition, wanted, everything, !isContradiction);
    }

    private boolean canBe(Condition condition, Truth wanted, Situation situation, boolean mustBeSound) {
        Truth contradictory = mustBeSound ? situation.isContradictory() : Truth.FALSE;
        Truth truth = condition.in(situation);
        if (contradictory == Truth.TRUE || truth == wanted.not()) {
            return false;
        }
        if ((truth == wanted && contradictory == Truth.FALSE) || steps++ > LIMIT) {
            return true;
        }
        Optional<String> open = truth == Truth.OPEN
                ? openBehind(condition, situation)
                : catalog.contradictions().stream()
                        .filter(contradiction -> situation.truth(contradiction.when()) == Truth.OPEN)
                        .flatMap(contradiction -> openBehind(contradiction.when(), situation).stream())
                        .findFirst();
        if (open.isEmpty()) {
            return true;
        }
        for (Domain half : Halves.of(situation.answer(open.get()))) {
            if (canBe(condition, wanted, situation.with(open.get(), half), mustBeSound)) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> openBehind(Condition condition, Situation situation) {
        return condition
                .names()
                .flatMap(name -> questionsBehind(name).stream())
                .filter(question -> !situation.answer(question).isSettled())
                .findFirst();
    }
}
