package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds to questions that matter one by one those that only matter together, because of contradictions. */
final class Settling {

    /** Situations looked at for one set. Where that is not enough, the set is taken not to settle the outcome. */
    private static final int LIMIT = 2000;

    private final Scoring scoring;
    private final Completions completions;
    private final Situation situation;
    private final Effort effort;
    private boolean isExact = true;

    Settling(Scoring scoring, Completions completions, Situation situation, Effort effort) {
        this.scoring = scoring;
        this.completions = completions;
        this.situation = situation;
        this.effort = effort;
    }

    /** Whether every search so far came to its end. */
    boolean isExact() {
        return isExact;
    }

    /** The smallest set with these questions that settles the outcome, the others taken from the candidates. */
    List<String> completed(List<String> questions, List<String> candidates) {
        List<String> others = candidates.stream()
                .filter(candidate -> !questions.contains(candidate))
                .toList();
        if (situation.isContradictory() == Truth.FALSE || others.isEmpty()) {
            return questions;
        }
        for (int size = 0; size < others.size(); size++) {
            if (effort.isSpent()) {
                isExact = false;
                return candidates;
            }
            for (List<String> more : Subsets.of(others, size)) {
                List<String> all = new ArrayList<>(questions);
                all.addAll(more);
                if (isSettledBy(all)) {
                    return all;
                }
            }
        }
        return candidates;
    }

    private boolean isSettledBy(List<String> questions) {
        Truth settled = settledBy(questions);
        isExact &= settled != Truth.OPEN;
        return settled == Truth.TRUE;
    }

    /** Whether the outcome is certain once these questions are answered; {@link Truth#OPEN} if the search gave up. */
    Truth settledBy(List<String> questions) {
        Set<String> others = new HashSet<>();
        for (String question : situation.index().questions()) {
            if (!situation.answer(question).isSettled() && !questions.contains(question)) {
                others.add(question);
            }
        }
        return new Indifference(scoring, completions, others, effort.part(LIMIT)).in(situation);
    }
}
