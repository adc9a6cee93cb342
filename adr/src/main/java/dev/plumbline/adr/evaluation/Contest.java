package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who wins: the option with the highest score; but of those less than {@link #NEAR} behind it, the one that
 * brings the fewest new parts, then the one that takes the fewest hours, then the higher score, then the one that the
 * catalog names first.
 */
public final class Contest {

    /** Points of 100 under which a margin is a near tie. */
    public static final double NEAR = 5;

    private static final double ROUNDING = 1e-9;

    private final List<Standing> standings;

    /** Those that no veto certainly excludes. */
    private final List<Standing> possible = new ArrayList<>();

    Contest(List<Standing> standings) {
        this.standings = standings;
        for (Standing standing : standings) {
            if (standing.possible() != Truth.FALSE) {
                possible.add(standing);
            }
        }
    }

    /** The id of the winner in a settled situation; empty if no option is possible. */
    public Optional<String> winner() {
        double top = Double.NEGATIVE_INFINITY;
        for (Standing standing : possible) {
            top = Math.max(top, standing.low());
        }
        Optional<Standing> best = Optional.empty();
        for (Standing standing : possible) {
            if (isNear(standing.low(), top) && (best.isEmpty() || isBefore(standing, best.get()))) {
                best = Optional.of(standing);
            }
        }
        return best.map(standing -> standing.option().id());
    }

    boolean isNearTie() {
        double[] scores = possible.stream().mapToDouble(Standing::low).sorted().toArray();
        return scores.length > 1 && isNear(scores[scores.length - 2], scores[scores.length - 1]);
    }

    /** Scores are quotients, and two of them may differ by less than is meant. */
    private static boolean isNear(double score, double top) {
        return isNear(top - score);
    }

    /** Whether so many points of 100, 0 or more, are too few to tell two options apart. */
    public static boolean isNear(double margin) {
        return margin < NEAR - ROUNDING;
    }

    private boolean isBefore(Standing first, Standing second) {
        Order order = first.order(second, standings.indexOf(second));
        return order == Order.BEFORE || (order == Order.SAME && first.low() > second.low());
    }

    /**
     * The outcomes that bounds leave possible: the id of an option, or empty where no option fits. Every real outcome is
     * among them; one that is not real may still be, until more is settled.
     */
    public List<Optional<String>> outcomes() {
        List<Optional<String>> outcomes = new ArrayList<>();
        for (Standing standing : nearTop()) {
            if (!isSurelyBeaten(standing)) {
                outcomes.add(Optional.of(standing.option().id()));
            }
        }
        if (!isSomeOptionCertain()) {
            outcomes.add(Optional.empty());
        }
        return outcomes;
    }

    private List<Standing> nearTop() {
        double certainTop = Double.NEGATIVE_INFINITY;
        for (Standing standing : possible) {
            if (standing.possible() == Truth.TRUE) {
                certainTop = Math.max(certainTop, standing.low());
            }
        }
        List<Standing> near = new ArrayList<>();
        for (Standing standing : possible) {
            if (isNear(standing.high(), certainTop)) {
                near.add(standing);
            }
        }
        return near;
    }

    private boolean isSurelyBeaten(Standing standing) {
        for (Standing other : possible) {
            if (other != standing && (isSurelyBefore(other, standing) || isSurelyBetter(other, standing))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code first} is so far ahead that the other is not near, or ahead and simpler. */
    private boolean isSurelyBetter(Standing first, Standing second) {
        int place = standings.indexOf(second);
        if (first.high() < second.low()) {
            return false;
        }
        double lead = first.lead(second, place);
        return (lead >= NEAR || (lead >= 0 && first.order(second, place) == Order.BEFORE)) && first.outlasts(place);
    }

    /** Whether {@code first} is within reach of the top wherever the other may win, and simpler. */
    private boolean isSurelyBefore(Standing first, Standing second) {
        int place = standings.indexOf(second);
        Order order = first.order(second, place);
        if (order == Order.BEFORE) {
            return (isSurelyNear(first) || isNearWhateverBeats(first, second)) && first.outlasts(place);
        }
        if (order != Order.SAME || !isSurelyNear(first) || !first.outlasts(place)) {
            return false;
        }
        return first.low() > second.high()
                || (first.low() == second.high() && standings.indexOf(first) < standings.indexOf(second));
    }

    private boolean isSurelyNear(Standing first) {
        double highestTop = Double.NEGATIVE_INFINITY;
        for (Standing standing : possible) {
            highestTop = Math.max(highestTop, standing.high());
        }
        return isNear(first.low(), highestTop);
    }

    /** Whether {@code first} is near all that may be at the top where the second wins: what is simpler than it is not. */
    private boolean isNearWhateverBeats(Standing first, Standing second) {
        for (Standing top : possible) {
            boolean isBeforeSecond = top != second && top.order(second, standings.indexOf(second)) == Order.BEFORE;
            if (top != first && !isBeforeSecond && !isNear(first.lead(top, standings.indexOf(top)), 0)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSomeOptionCertain() {
        for (Standing standing : standings) {
            if (standing.alone() == Truth.TRUE) {
                return true;
            }
        }
        return false;
    }

    /** How much open answers still favour an outcome; higher is more. Guides a search, proves nothing. */
    public double favour(Optional<String> outcome) {
        double favour = 0;
        for (Standing standing : standings) {
            if (outcome.isEmpty()) {
                favour += hindrance(standing);
            } else if (standing.option().id().equals(outcome.get())) {
                favour += standing.high() - 1000 * hindrance(standing);
            } else {
                favour += 100 * hindrance(standing) - standing.low();
            }
        }
        return favour;
    }

    /** 0 for an option that is certainly possible, 2 for one that is not. */
    private static int hindrance(Standing standing) {
        return switch (standing.possible()) {
            case TRUE -> 0;
            case OPEN -> 1;
            case FALSE -> 2;
        };
    }
}
