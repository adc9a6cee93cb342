package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Contradiction;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import java.util.List;
import java.util.Objects;

/** Finds answers that cannot all be true. */
public final class Contradictions {

    private Contradictions() {}

    /**
     * Refuses every contradiction that is there whatever the open answers turn out to be, at the place of the first answer
     * it needs.
     *
     * @param draft what the constraints were made from; knows where each answer was written
     * @throws dev.plumbline.adr.source.InvalidInputException naming every contradiction
     */
    public static void refuse(Evaluator evaluator, Draft draft, Constraints constraints) {
        Diagnostics diagnostics = new Diagnostics();
        Situation situation = evaluator.open(constraints);
        for (Contradiction contradiction : evaluator.catalog().contradictions()) {
            if (situation.truth(contradiction.when()) == Truth.TRUE) {
                Location at = place(situation.index().questionsOf(contradiction.when()), draft);
                diagnostics.add(at, contradiction.problem(), contradiction.remedy());
            }
        }
        diagnostics.throwIfAny();
    }

    /** Where the first of the questions was answered; some may hold their standard answers, which stand nowhere. */
    private static Location place(List<String> questions, Draft draft) {
        return questions.stream()
                .map(draft.places()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Location.wholeFile(questions.get(0)));
    }
}
