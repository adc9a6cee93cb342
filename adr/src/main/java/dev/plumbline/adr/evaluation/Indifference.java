package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the outcome stays the same however some questions are answered, whatever the answers to all others are. Exact,
 * by branch and bound on the others. Facts are split before answers: a rule that asks for the product of two answers has
 * a curved border, which halving the answers approaches without end, and which is one number of the fact. Where the
 * outcome changes while facts are within bounds, answers that give the facts such values are looked for last.
 */
final class Indifference {

    private final Scoring scoring;
    private final Completions completions;
    private final Set<String> questions;
    private final SplitChoice handles;
    private final Effort effort;

    Indifference(Scoring scoring, Completions completions, Set<String> questions, Effort effort) {
        this.scoring = scoring;
        this.completions = completions;
        this.questions = questions;
        this.handles = new SplitChoice(questions);
        this.effort = effort;
    }

    /** {@link Truth#OPEN} if the search stopped before it knew. */
    Truth in(Situation situation) {
        return searched(WordClasses.merged(situation));
    }

    private Truth searched(Situation part) {
        if (!effort.spend()) {
            return Truth.OPEN;
        }
        if (!part.isFeasible() || part.isContradictory() == Truth.TRUE) {
            return Truth.TRUE;
        }
        List<Standing> standings = scoring.standings(part);
        Stakes stakes = scoring.stakes(part, standings);
        if (new Contest(standings).outcomes().size() == 1 || questions.stream().noneMatch(stakes::dependOn)) {
            return Truth.TRUE;
        }
        Optional<String> next = handles.next(part, stakes);
        if (next.isEmpty()) {
            return isOpen(part).not();
        }
        Truth indifferent = Truth.TRUE;
        for (Situation half : Splits.of(next.get(), part)) {
            indifferent = indifferent.and(searched(half));
            if (indifferent == Truth.FALSE) {
                return indifferent;
            }
        }
        return indifferent;
    }

    private Truth isOpen(Situation part) {
        Truth open = completions.isOpen(part, effort);
        return open == Truth.FALSE ? open : open.and(new Reaching(effort).in(part));
    }
}
