package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.catalog.Scale;
import java.util.Arrays;

/** How much each criterion counts: whole numbers, whatever they add up to, so that no sum is ever rounded. */
public final class Weights {

    private final int[] weights;
    private final int total;

    private Weights(int[] weights) {
        this.weights = weights;
        this.total = Arrays.stream(weights).sum();
    }

    static Weights of(Catalog catalog) {
        return new Weights(
                catalog.criteria().stream().mapToInt(Criterion::weight).toArray());
    }

    /** As they were before anybody overrode them. */
    static Weights standard(Catalog catalog) {
        return new Weights(
                catalog.criteria().stream().mapToInt(Criterion::standardWeight).toArray());
    }

    /**
     * These weights with one changed, the others keeping their proportions.
     *
     * @param criterion its place in the catalog
     * @param weight of 100
     */
    Weights with(int criterion, int weight) {
        int others = total - weights[criterion];
        int[] changed = new int[weights.length];
        for (int i = 0; i < weights.length; i++) {
            changed[i] = i == criterion ? weight * others : weights[i] * (100 - weight);
        }
        return new Weights(changed);
    }

    int of(int criterion) {
        return weights[criterion];
    }

    /** Out of 100, for a sum of points times weights. */
    double score(int sum) {
        return sum * 100.0 / (Scale.BEST * (double) total);
    }
}
