package dev.plumbline.adr.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way to fill a dimension: this vendor, that broker.
 *
 * @param adjustments what it adds to the option's points, by criterion
 */
public record Choice(
        String id, String title, List<Veto> vetoes, Map<String, List<Adjustment>> adjustments, List<CostItem> cost) {

    public Choice {
        vetoes = List.copyOf(vetoes);
        cost = List.copyOf(cost);
        adjustments = Collections.unmodifiableMap(new LinkedHashMap<>(adjustments));
    }
}
