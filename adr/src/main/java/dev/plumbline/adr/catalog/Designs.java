package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.EndPoint;
import dev.plumbline.adr.condition.UnaryTest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a catalog knows of designs as bills of materials; nothing, if its points are written down.
 *
 * @param routed the question of which each choice has to be carried
 * @param picks which part is taken for each route
 * @param derived the facts of the bills
 * @param measures how criteria are computed, by criterion
 * @param comparisons of each two bills of different options
 */
public record Designs(
        Optional<String> routed,
        List<Part> parts,
        List<Need> needs,
        List<Pick> picks,
        List<Fact> derived,
        Map<String, Measure> measures,
        List<Comparison> comparisons) {

    public static final Designs NONE =
            new Designs(Optional.empty(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());

    /**
     * How two bills of different options compare.
     *
     * @param newParts the name of the fact how many more new parts the first has
     * @param hours the name of the fact how many more hours the first takes
     * @param saving what the second saves beyond what would rule the first out
     * @param excess by quantity, the name of a fact that is at most 0 only if the first takes no more than the second
     * @param beyond by quantity with a limit, the name of a fact that is at most 0 only if the first takes no more than is
     *     allowed, or than the second
     * @param dearer the name of the fact how much more the first costs at least
     */
    public record Comparison(
            Bill first,
            Bill second,
            String newParts,
            String hours,
            Optional<Saving> saving,
            Map<Measure.Quantity, String> excess,
            Map<Measure.Quantity, String> beyond,
            String dearer) {

        public Comparison {
            excess = Map.copyOf(excess);
            beyond = Map.copyOf(beyond);
        }

        /** That the second saves so much that the first is out of the question; empty if no saving rules out. */
        public Optional<Condition> saves() {
            return saving.map(one -> new Condition(Map.of(
                    one.beyond(), new UnaryTest.Between(new EndPoint.Constant(0), false, EndPoint.INFINITY, false))));
        }
    }

    /**
     * What one of two designs saves against the price of the other.
     *
     * @param beyond the name of the fact what it saves beyond what would rule the other out
     * @param least the name of the fact what the prices have to differ by for that
     */
    public record Saving(String beyond, String least) {}

    /** How the first of two bills of different options compares with the second. */
    public Comparison comparison(Bill first, Bill second) {
        return comparisons.stream()
                .filter(comparison -> comparison.first() == first && comparison.second() == second)
                .findFirst()
                .orElseThrow();
    }

    public Designs {
        parts = List.copyOf(parts);
        needs = List.copyOf(needs);
        picks = List.copyOf(picks);
        derived = List.copyOf(derived);
        comparisons = List.copyOf(comparisons);
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }
}
