package dev.plumbline.adr.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to fill a dimension: this vendor, that broker.
 *
 * @param adjustments what it adds to the option's points, by criterion
 * @param bill what a design with this choice is made of, if it makes that differ
 */
public record Choice(
        String id,
        String title,
        List<Veto> vetoes,
        Map<String, List<Adjustment>> adjustments,
        List<CostItem> cost,
        Optional<Bill> bill) {

    public Choice {
        vetoes = List.copyOf(vetoes);
        cost = List.copyOf(cost);
        adjustments = Collections.unmodifiableMap(new LinkedHashMap<>(adjustments));
    }

    /** One whose points are written down. */
    public Choice(
            String id,
            String title,
            List<Veto> vetoes,
            Map<String, List<Adjustment>> adjustments,
            List<CostItem> cost) {
        this(id, title, vetoes, adjustments, cost, Optional.empty());
    }
}
