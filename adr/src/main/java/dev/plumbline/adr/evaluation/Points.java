package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Scale;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Rulebook.Terms;
import java.util.function.IntUnaryOperator;

/** Points by criterion, from low to high; one number each where all that matters is settled. */
final class Points {

    private final int[] low;
    private final int[] high;

    private Points(int[] low, int[] high) {
        this.low = low;
        this.high = high;
    }

    static Points of(Terms[] terms, Situation situation) {
        int[] low = new int[terms.length];
        int[] high = new int[terms.length];
        for (int criterion = 0; criterion < terms.length; criterion++) {
            Terms own = terms[criterion];
            low[criterion] = own.start();
            high[criterion] = own.start();
            for (int i = 0; i < own.by().length; i++) {
                int by = own.by()[i];
                Truth applies = situation.truth(own.conditions()[i]);
                low[criterion] += applies == Truth.TRUE || (applies == Truth.OPEN && by < 0) ? by : 0;
                high[criterion] += applies == Truth.TRUE || (applies == Truth.OPEN && by > 0) ? by : 0;
            }
        }
        return new Points(low, high);
    }

    static Points none(int criteria) {
        return new Points(new int[criteria], new int[criteria]);
    }

    Points plus(Points other) {
        int[] sumLow = low.clone();
        int[] sumHigh = high.clone();
        for (int criterion = 0; criterion < low.length; criterion++) {
            sumLow[criterion] += other.low[criterion];
            sumHigh[criterion] += other.high[criterion];
        }
        return new Points(sumLow, sumHigh);
    }

    /** The least that holds both. */
    Points around(Points other) {
        int[] least = low.clone();
        int[] most = high.clone();
        for (int criterion = 0; criterion < low.length; criterion++) {
            least[criterion] = Math.min(least[criterion], other.low[criterion]);
            most[criterion] = Math.max(most[criterion], other.high[criterion]);
        }
        return new Points(least, most);
    }

    /**
     * The least score that these are ahead of others.
     *
     * @param together by criterion, the least points that these are ahead, where both follow from the same open answers;
     *     asked only where that helps
     */
    double lead(Points other, IntUnaryOperator together, Weights weights) {
        int lead = 0;
        for (int criterion = 0; criterion < low.length; criterion++) {
            int least = low[criterion] - other.high[criterion];
            boolean isOpen = low[criterion] < high[criterion] || other.low[criterion] < other.high[criterion];
            lead += weights.of(criterion)
                    * (least < 0 && isOpen ? Math.max(least, together.applyAsInt(criterion)) : least);
        }
        return weights.score(lead);
    }

    int weighedLow(Weights weights) {
        return weighed(low, weights);
    }

    int weighedHigh(Weights weights) {
        return weighed(high, weights);
    }

    /** The lowest score, 0 to 100, with the points on each criterion held within their scale. */
    double lowestScore(Weights weights) {
        return weights.score(weighed(held(low), weights));
    }

    double highestScore(Weights weights) {
        return weights.score(weighed(held(high), weights));
    }

    private static int weighed(int[] points, Weights weights) {
        int sum = 0;
        for (int criterion = 0; criterion < points.length; criterion++) {
            sum += points[criterion] * weights.of(criterion);
        }
        return sum;
    }

    private static int[] held(int[] points) {
        int[] held = new int[points.length];
        for (int criterion = 0; criterion < points.length; criterion++) {
            held[criterion] = Math.min(Math.max(points[criterion], 0), Scale.BEST);
        }
        return held;
    }
}
