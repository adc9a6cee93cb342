package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Draft;
import java.time.LocalDate;

/** From answers to a decision: complete, free of contradictions, decided. */
public final class Deciding {

    private Deciding() {}

    /** @throws dev.plumbline.adr.source.InvalidInputException if answers are missing or contradict each other */
    public static Decision decide(Draft draft, Catalog catalog, LocalDate today) {
        return decide(draft, new DecisionEngine(catalog), today);
    }

    /** The same with an engine that can be asked further. */
    public static Decision decide(Draft draft, DecisionEngine engine, LocalDate today) {
        return engine.decide(constraints(draft, engine.catalog(), today));
    }

    /** @throws dev.plumbline.adr.source.InvalidInputException if answers are missing or contradict each other */
    public static Constraints constraints(Draft draft, Catalog catalog, LocalDate today) {
        Constraints constraints = MissingAnswers.complete(draft, catalog, today);
        Contradictions.refuse(catalog, draft, constraints);
        return constraints;
    }
}
