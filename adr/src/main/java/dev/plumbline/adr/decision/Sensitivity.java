package dev.plumbline.adr.decision;

import dev.plumbline.adr.change.PairFlip;
import dev.plumbline.adr.change.WeightFlip;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What else would change a decision, beyond its tipping points.
 *
 * @param tips single answers, by the option that wins then, nearest first; those for an option may lie beyond the
 *     decision's first tipping points
 * @param pairs two answers at once, for the options that no single answer makes win; nearest first
 * @param weights other weights, nearest first
 */
public record Sensitivity(Map<String, List<Flip>> tips, List<PairFlip> pairs, List<WeightFlip> weights) {

    public Sensitivity {
        tips = Collections.unmodifiableMap(new LinkedHashMap<>(tips));
        pairs = List.copyOf(pairs);
        weights = List.copyOf(weights);
    }
}
