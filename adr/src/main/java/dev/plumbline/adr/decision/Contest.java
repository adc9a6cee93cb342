package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who wins: the option with the highest score; but of those less than {@link #NEAR} behind it, the one that
 * brings the fewest new moving parts, then the one that is easiest to leave again, then the higher score.
 */
final class Contest {

    /** Points of 100 under which a margin is a near tie. */
    static final double NEAR = 5;

    /** Before scores: what decides between options that are nearly level. */
    private static final Comparator<Option> SIMPLER =
            Comparator.comparingInt(Option::movingParts).thenComparingInt(Option::reversal);

    private final List<Standing> standings;

    Contest(List<Standing> standings) {
        this.standings = standings;
    }

    /** The winner of a settled situation; empty if no option is possible. */
    Optional<Standing> winner() {
        List<Standing> possible = possible();
        double top = possible.stream().mapToDouble(Standing::low).max().orElse(0);
        return possible.stream()
                .filter(standing -> standing.low() > top - NEAR)
                .min(Comparator.comparing(Standing::option, SIMPLER)
                        .thenComparing(Comparator.comparingDouble(Standing::low).reversed()));
    }

    private List<Standing> possible() {
        return standings.stream()
                .filter(standing -> standing.possible() != Truth.FALSE)
                .toList();
    }

    /**
     * Options that may win, judged by bounds: every one that really can is among them. One that cannot may
     * still be, until more is settled.
     */
    List<Option> contenders() {
        double certainTop = standings.stream()
                .filter(standing -> standing.possible() == Truth.TRUE)
                .mapToDouble(Standing::low)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        List<Standing> near = possible().stream()
                .filter(standing -> standing.high() > certainTop - NEAR)
                .toList();
        return near.stream()
                .filter(standing -> near.stream().noneMatch(other -> surelyBefore(other, standing)))
                .map(Standing::option)
                .toList();
    }

    /** Whether {@code first} is within reach of the top whatever the open answers are, and simpler. */
    private boolean surelyBefore(Standing first, Standing second) {
        double highestTop =
                possible().stream().mapToDouble(Standing::high).max().orElse(0);
        if (first.possible() != Truth.TRUE || first.low() <= highestTop - NEAR) {
            return false;
        }
        int simpler = SIMPLER.compare(first.option(), second.option());
        return simpler < 0 || (simpler == 0 && first.low() > second.high());
    }

    /** Whether it is certain that some option is possible. */
    boolean hasWinner() {
        return standings.stream().anyMatch(standing -> standing.possible() == Truth.TRUE);
    }

    /** How much open answers still favour an outcome; higher is more. Guides a search, proves nothing. */
    double favour(Optional<Option> outcome) {
        if (outcome.isEmpty()) {
            return standings.stream().mapToInt(Contest::hindrance).sum();
        }
        double favour = 0;
        for (Standing standing : standings) {
            boolean isGoal = standing.option().equals(outcome.get());
            favour +=
                    isGoal ? standing.high() - 1000 * hindrance(standing) : 100 * hindrance(standing) - standing.low();
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
