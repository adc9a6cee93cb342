package dev.plumbline.adr.decision;

import dev.plumbline.adr.change.PairFlip;
import dev.plumbline.adr.change.WeightFlip;
import java.util.List;

/**
 * What else would change a decision, beyond its tipping points.
 *
 * @param pairs two answers at once, for the options that no single answer makes win; nearest first
 * @param weights other weights, nearest first
 */
public record Sensitivity(List<PairFlip> pairs, List<WeightFlip> weights) {

    public Sensitivity {
        pairs = List.copyOf(pairs);
        weights = List.copyOf(weights);
    }
}
