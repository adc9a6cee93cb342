package dev.plumbline.adr.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A considered design.
 *
 * @param movingParts how many new things run because of it; fewer wins a near tie
 * @param reversal how hard it is to leave again, 0 for not at all; lower wins the next tie
 * @param points by criterion
 * @param bill what it is made of, if that does not differ by variant and is known
 */
public record Option(
        String id,
        String title,
        String summary,
        int movingParts,
        int reversal,
        List<Dimension> dimensions,
        List<Veto> vetoes,
        Map<String, Scale> points,
        List<CostItem> cost,
        Optional<Bill> bill) {

    public Option {
        cost = List.copyOf(cost);
        dimensions = List.copyOf(dimensions);
        vetoes = List.copyOf(vetoes);
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    /** What it may be made of; none if its points are written down. */
    public Stream<Bill> bills() {
        return Stream.concat(
                bill.stream(),
                dimensions.stream()
                        .flatMap(dimension -> dimension.choices().stream())
                        .flatMap(choice -> choice.bill().stream()));
    }

    /** One whose points are written down. */
    public Option(
            String id,
            String title,
            String summary,
            int movingParts,
            int reversal,
            List<Dimension> dimensions,
            List<Veto> vetoes,
            Map<String, Scale> points,
            List<CostItem> cost) {
        this(id, title, summary, movingParts, reversal, dimensions, vetoes, points, cost, Optional.empty());
    }
}
