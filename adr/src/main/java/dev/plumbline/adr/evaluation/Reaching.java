package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import java.util.Optional;

/** Looks for answers that give all facts that are held values within their bounds. */
final class Reaching {

    /** Situations looked at before the search gives up, however much effort is left. */
    private static final int LIMIT = 400;

    private final Effort effort;
    private int looked;
    private Optional<Situation> found = Optional.empty();

    Reaching(Effort effort) {
        this.effort = effort;
    }

    /** {@link Truth#OPEN} if the search stopped before it knew. */
    Truth in(Situation situation) {
        if (!situation.isFeasible()) {
            return Truth.FALSE;
        }
        Optional<String> open = behindHeld(situation);
        if (open.isEmpty()) {
            found = Optional.of(situation);
            return Truth.TRUE;
        }
        if (looked++ >= LIMIT || !effort.spend()) {
            return Truth.OPEN;
        }
        Truth reached = Truth.FALSE;
        for (Domain half : Halves.of(situation.answer(open.get()))) {
            reached = reached.or(in(situation.with(open.get(), half)));
            if (reached == Truth.TRUE) {
                return reached;
            }
        }
        return reached;
    }

    /** The situation with such answers, after they were found. */
    Situation found() {
        return found.orElseThrow();
    }

    private static Optional<String> behindHeld(Situation situation) {
        for (String fact : situation.held()) {
            for (String question : situation.index().questionsBehind(fact)) {
                if (!situation.answer(question).isSettled()) {
                    return Optional.of(question);
                }
            }
        }
        return Optional.empty();
    }
}
