package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Rulebook.BuildRules;
import dev.plumbline.adr.evaluation.Rulebook.ChoiceRules;
import dev.plumbline.adr.evaluation.Rulebook.OptionRules;
import dev.plumbline.adr.evaluation.Rulebook.Terms;
import java.util.List;

/**
 * How much hangs on each open condition in one situation. Nothing hangs on what is only about options and choices that
 * are ruled out already, and with one option left nothing on points: the outcome cannot depend on it, and a search
 * need not look at it. Otherwise the figures guide a search and prove nothing.
 */
final class Stakes {

    private static final int WHETHER_POSSIBLE = 1000;
    private static final int WHETHER_A_CHOICE_IS_POSSIBLE = 200;
    private static final int WHICH_IS_SIMPLER = 10;
    private static final int WHETHER_ANSWERS_FIT = 1;

    private final Situation situation;
    private final int[] stakes;

    Stakes(Rulebook rulebook, Weights weights, Rivals rivals, Situation situation, List<Standing> standings) {
        this.situation = situation;
        this.stakes = new int[situation.index().conditions().size()];
        boolean hasRivals = standings.stream().filter(Stakes::isInTheRunning).count() > 1;
        for (int i = 0; i < standings.size(); i++) {
            if (isInTheRunning(standings.get(i))) {
                add(rulebook.options().get(i), hasRivals, weights);
            }
        }
        if (hasRivals) {
            rivals.conditions().forEach(condition -> add(situation.index().number(condition), WHICH_IS_SIMPLER));
        }
        for (Condition contradiction : situation.index().contradictions()) {
            add(situation.index().number(contradiction), WHETHER_ANSWERS_FIT);
        }
    }

    private static boolean isInTheRunning(Standing standing) {
        return standing.possible() != Truth.FALSE;
    }

    private void add(OptionRules rules, boolean hasRivals, Weights weights) {
        add(rules.vetoes(), WHETHER_POSSIBLE);
        if (hasRivals) {
            add(rules.terms(), weights);
        }
        for (List<BuildRules> choices : rules.dimensions()) {
            for (BuildRules single : choices) {
                ChoiceRules choice = single.choices()[0];
                if (!isVetoed(choice)) {
                    add(choice.vetoes(), WHETHER_A_CHOICE_IS_POSSIBLE);
                    if (hasRivals) {
                        add(choice.terms(), weights);
                    }
                }
            }
        }
        for (BuildRules build : rules.builds()) {
            if (build.overBudget() >= 0) {
                add(build.overBudget(), WHETHER_A_CHOICE_IS_POSSIBLE / rules.builds().length + 1);
            }
        }
    }

    private boolean isVetoed(ChoiceRules choice) {
        for (int veto : choice.vetoes()) {
            if (situation.truth(veto) == Truth.TRUE) {
                return true;
            }
        }
        return false;
    }

    private void add(Terms[] terms, Weights weights) {
        for (int criterion = 0; criterion < terms.length; criterion++) {
            for (int i = 0; i < terms[criterion].by().length; i++) {
                add(terms[criterion].conditions()[i], Math.abs(terms[criterion].by()[i]) * weights.of(criterion));
            }
        }
    }

    private void add(int[] conditions, int stake) {
        for (int condition : conditions) {
            add(condition, stake);
        }
    }

    private void add(int condition, int stake) {
        if (situation.truth(condition) == Truth.OPEN) {
            stakes[condition] += stake;
        }
    }

    /** 0 for a condition that is settled, or that the outcome does not depend on. */
    int of(int condition) {
        return stakes[condition];
    }

    /** Whether the outcome may still depend on the answer to a question. */
    boolean dependOn(String question) {
        if (situation.answer(question).isSettled()) {
            return false;
        }
        for (int condition : situation.index().askingFor(question)) {
            if (condition < situation.index().rules() && stakes[condition] > 0) {
                return true;
            }
        }
        return false;
    }
}
