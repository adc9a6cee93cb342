package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.List;
import java.util.Optional;

/** That something else comes out than before. */
record AnotherOutcome(Evaluator evaluator, Optional<String> before) implements Walk.Goal {

    @Override
    public boolean isExcluded(Situation situation) {
        return situation.isContradictory() == Truth.TRUE
                || evaluator.boundedOutcomes(situation).equals(List.of(before));
    }

    @Override
    public boolean isReached(Situation situation) {
        return situation.isContradictory() == Truth.FALSE
                && !evaluator.winner(situation).equals(before);
    }
}
