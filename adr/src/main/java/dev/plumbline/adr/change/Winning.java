package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.Optional;

/** That one option comes out. */
record Winning(Evaluator evaluator, Optional<String> option) implements Walk.Goal {

    @Override
    public boolean isExcluded(Situation situation) {
        return situation.isContradictory() == Truth.TRUE
                || !evaluator.boundedOutcomes(situation).contains(option);
    }

    @Override
    public boolean isReached(Situation situation) {
        return situation.isContradictory() == Truth.FALSE
                && evaluator.winner(situation).equals(option);
    }
}
