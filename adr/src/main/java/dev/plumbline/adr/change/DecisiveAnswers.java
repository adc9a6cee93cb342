package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Effort;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A smallest set of answers that decides: held fixed it keeps the outcome, whether the other answers that were given stay
 * or are others within their usual ranges. None of the set can be left out; an answer of which that is not proved is in it.
 */
public final class DecisiveAnswers {

    /** Situations judged at most for one question about an outcome. Beyond it, it counts as possible. */
    private static final int LIMIT = 300;

    /** Situations judged at most for all of them; some tenths of a second. */
    private static final int ALL = 3000;

    private final Effort effort = new Effort(ALL);
    private final Evaluator evaluator;
    private final Situation settled;

    public DecisiveAnswers(Evaluator evaluator, Situation settled) {
        this.evaluator = evaluator;
        this.settled = settled;
    }

    /** @param given the questions that were answered, in the order of the catalog */
    public List<String> of(List<String> given) {
        Optional<String> outcome = evaluator.winner(settled);
        List<String> decisive = new ArrayList<>(given);
        Situation free = settled;
        for (String question : given) {
            Domain usual = evaluator.catalog().question(question).orElseThrow().usual();
            Situation freer = free.with(question, usual.around(settled.answer(question)));
            if (keeps(outcome, freer)) {
                decisive.remove(question);
                free = freer;
            }
        }
        return decisive;
    }

    private boolean keeps(Optional<String> outcome, Situation situation) {
        return Stream.concat(Stream.of(Optional.<String>empty()), options())
                .filter(other -> !other.equals(outcome))
                .allMatch(other -> evaluator.isPossible(other, situation, effort.part(LIMIT)) == Truth.FALSE);
    }

    private Stream<Optional<String>> options() {
        return evaluator.catalog().options().stream().map(option -> Optional.of(option.id()));
    }
}
