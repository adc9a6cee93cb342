package dev.plumbline.adr.change;

import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Varies the weight of every criterion from 0 to 100, by one at a time. */
public final class WeightFlips {

    private static final int MOST = 100;

    private final Evaluator evaluator;
    private final Situation settled;
    private final String winner;

    /** @param winner the id of the option that wins the settled situation */
    public WeightFlips(Evaluator evaluator, Situation settled, String winner) {
        this.evaluator = evaluator;
        this.settled = settled;
        this.winner = winner;
    }

    /** Nearest first. */
    public List<WeightFlip> all() {
        List<WeightFlip> flips = new ArrayList<>();
        for (Criterion criterion : evaluator.catalog().criteria()) {
            boolean isOnlyOne = criterion.weight() == MOST;
            if (!isOnlyOne) {
                first(criterion, 1).ifPresent(flips::add);
                first(criterion, -1).ifPresent(flips::add);
            }
        }
        flips.sort(Comparator.comparingInt(flip -> Math.abs(flip.to() - flip.from())));
        return flips;
    }

    private Optional<WeightFlip> first(Criterion criterion, int step) {
        for (int weight = criterion.weight() + step; weight >= 0 && weight <= MOST; weight += step) {
            Optional<String> chosen = evaluator.winner(settled, criterion.id(), weight);
            if (!chosen.equals(Optional.of(winner))) {
                return Optional.of(new WeightFlip(criterion.id(), criterion.weight(), weight, chosen.orElseThrow()));
            }
        }
        return Optional.empty();
    }
}
