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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The answers that cost an option most, against another or by themselves. */
public final class Swings {

    /** Fewer points are no reason. */
    private static final double LEAST = 2;

    private static final int MOST = 5;

    /** Situations looked at for one question; points that are left open then do not count. */
    private static final int LIMIT = 150;

    private final Evaluator evaluator;
    private final Situation settled;

    /** Options that nothing rules out: what would rule them out brings them no nearer. */
    private final Set<String> possible;

    public Swings(Evaluator evaluator, Situation settled) {
        this.evaluator = evaluator;
        this.settled = settled;
        this.possible = evaluator.alone(settled).stream()
                .filter(standing -> standing.possible() == Truth.TRUE)
                .map(standing -> standing.option().id())
                .collect(Collectors.toSet());
    }

    /**
     * The answers that cost most, five at most.
     *
     * @param rival whose points count against the option's; without one the option's alone count
     * @param questions to look at, in the order of the catalog, which tells apart what costs the same
     */
    public List<Swing> against(String option, Optional<String> rival, List<String> questions) {
        double now = lead(settled, option, rival);
        List<Swing> swings = new ArrayList<>();
        for (String question : questions) {
            Domain usual = evaluator.catalog().question(question).orElseThrow().usual();
            Best best = best(question, usual, option, rival);
            double points = best.lead() - now;
            if (points >= LEAST) {
                AsGood asGood = new AsGood(usual, to -> lead(settled.with(question, to), option, rival) >= best.lead());
                swings.add(new Swing(question, asGood.nearer(best.to(), settled.answer(question)), points));
            }
        }
        swings.sort(Comparator.comparingDouble(Swing::points).reversed());
        return swings.subList(0, Math.min(MOST, swings.size()));
    }

    /** An answer, and how far the option is ahead with it. */
    private record Best(Domain to, double lead) {}

    /** With which value of a domain the option is ahead most; less is not a proof, but never too much. */
    private Best best(String question, Domain domain, String option, Optional<String> rival) {
        record Part(Domain values, double bound) {}
        Comparator<Part> promising = Comparator.comparingDouble(Part::bound);
        List<Part> parts = new ArrayList<>(List.of(new Part(domain, Double.POSITIVE_INFINITY)));
        Best most = new Best(domain, Double.NEGATIVE_INFINITY);
        for (int looked = 0; looked < LIMIT && !parts.isEmpty(); looked++) {
            Part next = Collections.max(parts, promising);
            if (next.bound() <= most.lead()) {
                return most;
            }
            parts.remove(next);
            Domain values = next.values();
            Domain value = Halves.oneOf(values, values);
            double lead = lead(settled.with(question, value), option, rival);
            if (lead > most.lead()) {
                most = new Best(value, lead);
            }
            if (!values.isSettled()) {
                for (Domain half : Halves.of(values)) {
                    parts.add(new Part(half, lead(settled.with(question, half), option, rival)));
                }
            }
        }
        return most;
    }

    /** How far the option is ahead at most; never, where answers contradict each other, or rule it out. */
    private double lead(Situation situation, String option, Optional<String> rival) {
        if (situation.isContradictory() == Truth.TRUE) {
            return Double.NEGATIVE_INFINITY;
        }
        double lead = 0;
        for (Standing standing : evaluator.alone(situation)) {
            if (standing.option().id().equals(option)
                    && standing.possible() == Truth.FALSE
                    && possible.contains(option)) {
                return Double.NEGATIVE_INFINITY;
            }
            lead += standing.option().id().equals(option) ? standing.high() : 0;
            lead -= rival.filter(standing.option().id()::equals).isPresent() ? standing.low() : 0;
        }
        return lead;
    }
}
