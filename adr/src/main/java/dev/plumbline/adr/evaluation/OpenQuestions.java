package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import java.util.ArrayList;
import java.util.List;
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
    private static final int LIMIT = 1000;

    /** Situations looked at for all questions together; some tenths of a second. */
    private static final int ALL = 6000;

    /** The same where options are bills, of which a situation takes longer to judge. */
    private static final int ALL_OF_BILLS = 2500;

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
        Effort effort = new Effort(all(situation));
        List<String> awaited = awaited(situation);
        List<String> shown = awaited.stream()
                .filter(question -> isShownBy(examples, question, situation, effort.part(all(situation) / 4)))
                .toList();
        Settling settling = new Settling(scoring, completions, situation, effort);
        if (settling.settledBy(shown) == Truth.TRUE) {
            return new Unsettled(ordered(shown, situation), true);
        }
        List<String> found = new ArrayList<>();
        boolean isExact = true;
        for (String question : awaited) {
            Truth matters = shown.contains(question) ? Truth.TRUE : proved(question, situation, examples, effort);
            if (matters != Truth.FALSE) {
                found.add(question);
            }
            isExact &= matters != Truth.OPEN;
        }
        List<String> all = settling.completed(found, awaited);
        return new Unsettled(ordered(all, situation), isExact && settling.isExact());
    }

    private List<String> ordered(List<String> questions, Situation situation) {
        return new Influence(scoring).ordered(questions, situation);
    }

    private static int all(Situation situation) {
        return situation.index().hasBills() ? ALL_OF_BILLS : ALL;
    }

    private static List<String> awaited(Situation situation) {
        return situation.index().questions().stream()
                .filter(question -> situation.isAwaitedByRule(question))
                .toList();
    }

    private boolean isShownBy(List<Situation> examples, String question, Situation situation, Effort effort) {
        Domain open = situation.answer(question);
        return examples.stream()
                .anyMatch(
                        example -> completions.isOpen(example.with(question, open), effort.part(LIMIT)) == Truth.TRUE);
    }

    private Truth proved(String question, Situation situation, List<Situation> examples, Effort effort) {
        Witness witness = new Witness(scoring, completions, situation, question, effort);
        if (examples.stream().anyMatch(witness::isFoundFrom)) {
            return Truth.TRUE;
        }
        Truth proved = new Indifference(scoring, completions, Set.of(question), effort.part(LIMIT))
                .in(situation)
                .not();
        return proved == Truth.OPEN && isFoundFromAnywhere(witness, situation, examples.get(0)) ? Truth.TRUE : proved;
    }

    private static boolean isFoundFromAnywhere(Witness witness, Situation situation, Situation example) {
        Random random = new Random(1);
        for (int i = 0; i < RANDOM_STARTS; i++) {
            if (witness.isFoundFrom(mixed(example, situation.completedBy(random), random))) {
                return true;
            }
        }
        return false;
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
}
