package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Draft;
import java.time.LocalDate;

/** From answers to a decision: complete, free of contradictions, decided. */
public final class Deciding {

    private final DecisionEngine engine;
    private final LocalDate today;

    /** @param today the date of a decision that has no other */
    public Deciding(Catalog catalog, LocalDate today) {
        this.engine = new DecisionEngine(catalog);
        this.today = today;
    }

    /** @throws dev.plumbline.adr.source.InvalidInputException if answers are missing or contradict each other */
    public Decided decide(Draft draft) {
        Constraints constraints =
                MissingAnswers.complete(draft, engine.evaluator().catalog(), today);
        Contradictions.refuse(engine.evaluator(), draft, constraints);
        return engine.decide(constraints);
    }
}
