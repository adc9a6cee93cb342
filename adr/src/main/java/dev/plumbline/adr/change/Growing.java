package dev.plumbline.adr.change;

import dev.plumbline.adr.catalog.Growth;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.Optional;

/** Compares what is decided for later with what would be decided for today. */
public final class Growing {

    private static final double TODAY = 1;

    private final Evaluator evaluator;

    public Growing(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Empty if the catalog knows no growth, or if the same option wins all the way. */
    public Optional<Outgrown> from(Situation settled) {
        return evaluator.catalog().growth().flatMap(growth -> from(growth, settled));
    }

    private Optional<Outgrown> from(Growth growth, Situation settled) {
        double stated = ((Domain.Numbers) settled.answer(growth.question())).low();
        Situation today = settled.with(growth.question(), Domain.Numbers.only(TODAY));
        Optional<String> winner = evaluator.winner(today);
        Question question = evaluator.catalog().question(growth.question()).orElseThrow();
        return new Walk(today, question, new AnotherOutcome(evaluator, winner))
                .nearest()
                .map(turn -> ((Domain.Numbers) turn).low())
                .filter(factor -> factor <= stated)
                .map(factor -> new Outgrown(
                        winner,
                        (long) factor.doubleValue(),
                        Math.round(growth.months() * Math.log(factor) / Math.log(stated)),
                        evaluator.winner(today.with(growth.question(), Domain.Numbers.only(factor)))));
    }
}
