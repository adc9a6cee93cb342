package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a completion in which another answer to one question alone gives another outcome. Climbs: from a start it
 * changes, one at a time, the other open answer that brings the options closest together where the question makes a
 * difference. What it finds is a proof that the question matters; finding nothing proves nothing.
 */
final class Witness {

    /** Situations looked at to see whether the question decides in one completion. */
    private static final int LIMIT = 200;

    private static final int STEPS = 12;
    private static final int CUTS = 2;
    private static final double NO_DIFFERENCE = 1000;

    private final Scoring scoring;
    private final Completions completions;
    private final Situation open;
    private final String question;
    private final Effort effort;

    Witness(Scoring scoring, Completions completions, Situation open, String question, Effort effort) {
        this.scoring = scoring;
        this.completions = completions;
        this.open = open;
        this.question = question;
        this.effort = effort;
    }

    /** @param start a completion */
    boolean isFoundFrom(Situation start) {
        Situation here = start.with(question, open.answer(question));
        for (int step = 0; step < STEPS; step++) {
            if (decidesIn(here)) {
                return true;
            }
            Optional<Situation> closer = closer(here);
            if (closer.isEmpty()) {
                return false;
            }
            here = closer.get();
        }
        return false;
    }

    private boolean decidesIn(Situation situation) {
        return new Contest(scoring.standings(situation)).outcomes().size() > 1
                && completions.isOpen(situation, effort.part(LIMIT)) == Truth.TRUE;
    }

    private Optional<Situation> closer(Situation here) {
        double least = gap(here);
        Optional<Situation> closer = Optional.empty();
        for (String other : here.index().questions()) {
            if (!other.equals(question) && !open.answer(other).isSettled()) {
                for (Domain value : values(open.answer(other))) {
                    Situation there = here.with(other, value);
                    double gap = gap(there);
                    if (gap < least) {
                        least = gap;
                        closer = Optional.of(there);
                    }
                }
            }
        }
        return closer;
    }

    /** Some values from all over a domain. */
    private static List<Domain> values(Domain whole) {
        List<Domain> parts = List.of(whole);
        for (int cut = 0; cut < CUTS; cut++) {
            List<Domain> smaller = new ArrayList<>();
            parts.forEach(part -> smaller.addAll(part.isSettled() ? List.of(part) : Halves.of(part)));
            parts = smaller;
        }
        return parts.stream().map(part -> Halves.oneOf(part, part)).toList();
    }

    /** How many points are missing until the question decides; more where it makes no difference at all. */
    private double gap(Situation situation) {
        if (situation.isContradictory() == Truth.TRUE || !effort.spend()) {
            return Double.MAX_VALUE;
        }
        List<Standing> standings = scoring.standings(situation);
        double least = 2 * NO_DIFFERENCE;
        for (Standing first : standings) {
            for (Standing second : standings) {
                if (first != second && first.possible() != Truth.FALSE && second.possible() != Truth.FALSE) {
                    least = Math.min(least, gap(first, second, standings));
                }
            }
        }
        return least;
    }

    /** Between an option near the top and one it is compared with, where the question moves one of them. */
    private static double gap(Standing simpler, Standing other, List<Standing> standings) {
        Order order = simpler.order(other, standings.indexOf(other));
        if (order == Order.BEHIND) {
            return Double.MAX_VALUE;
        }
        boolean isMoved = simpler.low() < simpler.high()
                || other.low() < other.high()
                || simpler.possible() == Truth.OPEN
                || other.possible() == Truth.OPEN;
        double top = 0;
        for (Standing standing : standings) {
            if (standing.possible() == Truth.TRUE) {
                top = Math.max(top, standing.low());
            }
        }
        double behind = Math.max(0, top - Math.max(simpler.high(), other.high()));
        double ahead = (other.low() + other.high() - simpler.low() - simpler.high()) / 2;
        double apart = Math.abs(ahead - (order == Order.SAME ? 0 : Contest.NEAR));
        return behind + apart + (isMoved ? 0 : NO_DIFFERENCE);
    }
}
