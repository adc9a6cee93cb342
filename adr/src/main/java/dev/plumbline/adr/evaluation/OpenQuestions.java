package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Finds the questions that must be answered before the outcome is certain. A question matters if there is a
 * completion in which another answer to it alone gives another outcome: a set without it does not settle the outcome.
 * Those questions together do settle it, unless answers contradict each other, so that two of them can only change
 * together; then the fewest that are missing are added.
 */
final class OpenQuestions {

    /**
     * Situations looked at for one question. Where that is not enough the question is said to matter: asking one
     * question too many does less harm than calling a decision certain that is not.
     */
    private static final int LIMIT = 400;

    /** Completions from which a witness is looked for, beside the examples; always the same ones. */
    private static final int RANDOM_STARTS = 20;

    private final Scoring scoring;
    private final Completions completions;

    OpenQuestions(Scoring scoring, Completions completions) {
        this.scoring = scoring;
        this.completions = completions;
    }

    /**
     * Those of all questions that matter.
     *
     * @param examples completions to try first, at least one, such as one for every outcome
     */
    Unsettled in(Situation situation, List<Situation> examples) {
        List<String> found = new ArrayList<>();
        boolean isExact = true;
        for (String question : awaited(situation)) {
            Truth matters = matters(question, situation, examples);
            if (matters != Truth.FALSE) {
                found.add(question);
            }
            isExact &= matters != Truth.OPEN;
        }
        Settling settling = new Settling(scoring, completions, situation);
        List<String> all = settling.completed(found, awaited(situation));
        return new Unsettled(new Influence(scoring).ordered(all, situation), isExact && settling.isExact());
    }

    /** Of some questions the one with the most influence that matters. */
    Optional<String> first(List<String> questions, Situation situation, List<Situation> examples) {
        List<String> awaited = questions.stream()
                .filter(question -> isAwaited(question, situation))
                .toList();
        return new Influence(scoring)
                .ordered(awaited, situation).stream()
                        .filter(question -> matters(question, situation, examples) != Truth.FALSE)
                        .findFirst();
    }

    private static List<String> awaited(Situation situation) {
        return situation.index().questions().stream()
                .filter(question -> isAwaited(question, situation))
                .toList();
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

    /** {@link Truth#OPEN} if the search stopped before it knew. */
    private Truth matters(String question, Situation situation, List<Situation> examples) {
        Domain open = situation.answer(question);
        for (Situation example : examples) {
            if (completions.isOpen(example.with(question, open))) {
                return Truth.TRUE;
            }
        }
        Witness witness = new Witness(scoring, completions, situation, question);
        Random random = new Random(1);
        List<Situation> starts = new ArrayList<>(examples);
        for (int i = 0; i < RANDOM_STARTS; i++) {
            starts.add(mixed(examples.get(0), situation.completedBy(random), random));
        }
        return starts.stream().anyMatch(witness::isFoundFrom) ? Truth.TRUE : new Search(question).in(situation);
    }

    /** One completion, with about a third of what is open as in another. */
    private static Situation mixed(Situation one, Situation other, Random random) {
        Situation mixed = one;
        for (String question : one.index().questions()) {
            if (random.nextInt(3) == 0) {
                mixed = mixed.with(question, other.answer(question));
            }
        }
        return mixed;
    }

    private final class Search {

        private final String question;
        private int looked;

        Search(String question) {
            this.question = question;
        }

        /** Whether the question decides somewhere in this situation. */
        Truth in(Situation situation) {
            if (looked++ >= LIMIT) {
                return Truth.OPEN;
            }
            if (situation.isContradictory() == Truth.TRUE
                    || new Contest(scoring.standings(situation)).outcomes().size() == 1
                    || !isAwaited(question, situation)) {
                return Truth.FALSE;
            }
            Optional<String> other = Completions.mostAwaited(situation, Set.of(question));
            if (other.isEmpty()) {
                return Truth.of(completions.isOpen(situation));
            }
            Truth found = Truth.FALSE;
            for (Domain half : Splits.of(other.get(), situation)) {
                found = found.or(in(situation.with(other.get(), half)));
                if (found == Truth.TRUE) {
                    return found;
                }
            }
            return found;
        }
    }
}
