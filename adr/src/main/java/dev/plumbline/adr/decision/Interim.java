package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Contest;
import java.util.List;
import java.util.Optional;

/**
 * Where the options stand in the middle of an interview, what is not answered being as assumed.
 *
 * @param leader empty if nothing fits
 * @param rival the best of the others that are possible
 * @param margin points of 100 that the leader is ahead; a near tie can be won from behind
 * @param couldChange the questions of which a usual answer alone changes the decision, those that matter most first
 */
public record Interim(Optional<Option> leader, Optional<Option> rival, double margin, List<Question> couldChange) {

    public Interim {
        couldChange = List.copyOf(couldChange);
    }

    public boolean isNearTie() {
        return rival.isPresent() && margin < Contest.NEAR;
    }
}
