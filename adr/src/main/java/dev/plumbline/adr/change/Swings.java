package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Halves;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The answers that cost an option most against another. */
public final class Swings {

    /** Fewer points are no reason. */
    private static final double LEAST = 2;

    private static final int MOST = 5;

    /** Situations looked at for one question; points that are left open then do not count. */
    private static final int LIMIT = 150;

    private final Evaluator evaluator;
    private final Situation settled;

    public Swings(Evaluator evaluator, Situation settled) {
        this.evaluator = evaluator;
        this.settled = settled;
    }

    /**
     * The answers that cost most, five at most.
     *
     * @param questions to look at, in the order of the catalog, which tells apart what costs the same
     */
    public List<Swing> against(String option, String rival, List<String> questions) {
        double now = lead(settled, option, rival);
        List<Swing> swings = new ArrayList<>();
        for (String question : questions) {
            Domain usual = evaluator.catalog().question(question).orElseThrow().usual();
            double points = most(question, usual, option, rival) - now;
            if (points >= LEAST) {
                swings.add(new Swing(question, points));
            }
        }
        swings.sort(Comparator.comparingDouble(Swing::points).reversed());
        return swings.subList(0, Math.min(MOST, swings.size()));
    }

    /** The most points that the option can be ahead with a value of a domain; less is not a proof, but never too much. */
    private double most(String question, Domain domain, String option, String rival) {
        record Part(Domain values, double bound) {}
        Comparator<Part> promising = Comparator.comparingDouble(Part::bound);
        List<Part> parts = new ArrayList<>(List.of(new Part(domain, Double.POSITIVE_INFINITY)));
        double most = Double.NEGATIVE_INFINITY;
        for (int looked = 0; looked < LIMIT && !parts.isEmpty(); looked++) {
            Part best = Collections.max(parts, promising);
            if (best.bound() <= most) {
                return most;
            }
            parts.remove(best);
            Domain values = best.values();
            most = Math.max(most, lead(settled.with(question, Halves.oneOf(values, values)), option, rival));
            if (!values.isSettled()) {
                for (Domain half : Halves.of(values)) {
                    parts.add(new Part(half, lead(settled.with(question, half), option, rival)));
                }
            }
        }
        return most;
    }

    /** How far the option is ahead at most; never, where answers contradict each other. */
    private double lead(Situation situation, String option, String rival) {
        if (situation.isContradictory() == Truth.TRUE) {
            return Double.NEGATIVE_INFINITY;
        }
        double lead = 0;
        for (Standing standing : evaluator.alone(situation)) {
            lead += standing.option().id().equals(option) ? standing.high() : 0;
            lead -= standing.option().id().equals(rival) ? standing.low() : 0;
        }
        return lead;
    }
}
