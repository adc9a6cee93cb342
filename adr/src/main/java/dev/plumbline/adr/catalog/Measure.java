package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.EndPoint;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.UnaryTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a criterion is computed: a quantity of a design, in proportion to what it is held against, gives points by steps.
 *
 * @param against what 1 is; the quantity is a proportion by itself if it is 1
 * @param steps the best first; beyond the last there are no points
 * @param limit what rules an option out
 */
public record Measure(Quantity quantity, Formula against, List<Step> steps, Optional<Limit> limit) {

    public Measure {
        steps = List.copyOf(steps);
    }

    /** What a design has of something; less is better. */
    public enum Quantity {
        /** Hours a month to keep all parts alive. */
        HOURS,
        /** Weeks until all parts are in production. */
        WEEKS,
        /** What it costs a month, hours included. */
        MONEY,
        /** The time for one message to that allowed, or the rate of the peak to that of the route, if that is more. */
        LATENESS,
        /** The share of what is asked for that has to be built. */
        UNMET,
        /** The share of all that is bought or run that is new. */
        NEW;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param upTo the proportion up to which there are so many points
     * @param points 0 to 10
     */
    public record Step(double upTo, int points) {}

    /** A veto on every design whose proportion is above a number. */
    public record Limit(double above, String veto, String because) {}

    /** What the sentence of a limit may have in place of the quantity. */
    public static final String AMOUNT = "{amount}";

    private static final double ROUNDING = 1e-9;

    int most() {
        return steps.get(0).points();
    }

    /** What the steps take away from the most, each when the proportion of that name is beyond it. */
    List<Adjustment> adjustments(String proportion) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            int next = i + 1 < steps.size() ? steps.get(i + 1).points() : 0;
            int by = next - steps.get(i).points();
            if (by != 0) {
                adjustments.add(new Adjustment(above(proportion, steps.get(i).upTo()), by, ""));
            }
        }
        return adjustments;
    }

    Optional<Veto> veto(String proportion) {
        return limit.map(held -> new Veto(held.veto(), above(proportion, held.above()), held.because()));
    }

    /** What is at a border by hand is at it here, too: 1.2 of 24 is 0.05, whatever the last of its binary digits. */
    private int points(double proportion) {
        return steps.stream()
                .filter(step -> proportion <= step.upTo())
                .findFirst()
                .map(Step::points)
                .orElse(0);
    }

    /**
     * The least points that one design is ahead of another.
     *
     * @param more by how much the proportion of the first is above that of the second at most; 0 or more
     */
    public int leastLead(Domain.Numbers first, Domain.Numbers second, double more) {
        int least = steps.get(0).points();
        double border = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= steps.size() && border < first.high(); i++) {
            double from = Math.max(border, first.low());
            border = i < steps.size() ? steps.get(i).upTo() : Double.POSITIVE_INFINITY;
            double lowest = Math.max(second.low(), from - more);
            if (first.low() <= border && lowest <= second.high() + ROUNDING) {
                int own = i < steps.size() ? steps.get(i).points() : 0;
                least = Math.min(least, own - points(lowest - 4 * ROUNDING * Math.abs(lowest)));
            }
        }
        return least;
    }

    private static Condition above(String name, double number) {
        EndPoint border = new EndPoint.Constant(number * (1 + ROUNDING));
        return new Condition(Map.of(name, new UnaryTest.Between(border, false, EndPoint.INFINITY, false)));
    }
}
