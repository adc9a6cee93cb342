package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the questions that must be answered before the outcome is certain. A question matters if there is a
 * completion in which another answer to it alone gives another outcome. Those questions together settle the
 * outcome whatever is answered, and no set without one of them does: they are the smallest set.
 */
public final class OpenQuestions {

    /**
     * Situations looked at for one question. Where that is not enough the question is said to matter: asking one
     * question too many does less harm than calling a decision certain that is not.
     */
    private static final int LIMIT = 100;

    private final Scoring scoring;
    private final Completions completions;

    OpenQuestions(Scoring scoring, Completions completions) {
        this.scoring = scoring;
        this.completions = completions;
    }

    /**
     * Those of the questions that matter, in their order.
     *
     * @param examples completions to try first, such as one for every outcome
     */
    public List<String> thatMatter(List<String> questions, Situation situation, List<Situation> examples) {
        List<String> found = new ArrayList<>();
        for (String question : questions) {
            if (isAwaited(question, situation) && matters(question, situation, examples)) {
                found.add(question);
            }
        }
        return found;
    }

    /** Whether the question is open and some rule still depends on it. */
    private static boolean isAwaited(String question, Situation situation) {
        if (situation.answer(question).isSettled()) {
            return false;
        }
        for (int number : situation.index().askingFor(question)) {
            if (situation.index().isRule(number) && situation.truth(number) == Truth.OPEN) {
                return true;
            }
        }
        return false;
    }

    private boolean matters(String question, Situation situation, List<Situation> examples) {
        Domain open = situation.answer(question);
        for (Situation example : examples) {
            if (completions.outcomes(example.with(question, open)).size() > 1) {
                return true;
            }
        }
        return new Search(question).finds(situation);
    }

    private final class Search {

        private final String question;
        private int looked;

        Search(String question) {
            this.question = question;
        }

        /** Whether the question decides somewhere in this situation. */
        boolean finds(Situation situation) {
            if (looked++ >= LIMIT) {
                return true;
            }
            if (situation.isContradictory() == Truth.TRUE
                    || new Contest(scoring.standings(situation)).outcomes().size() == 1
                    || !isAwaited(question, situation)) {
                return false;
            }
            Optional<String> other = Completions.mostAwaited(situation, Set.of(question));
            if (other.isEmpty()) {
                return completions.outcomes(situation).size() > 1;
            }
            for (Domain half : Halves.of(situation.answer(other.get()))) {
                if (finds(situation.with(other.get(), half))) {
                    return true;
                }
            }
            return false;
        }
    }
}
