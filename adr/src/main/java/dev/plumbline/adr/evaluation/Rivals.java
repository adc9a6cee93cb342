package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Designs;
import dev.plumbline.adr.catalog.Measure;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.EndPoint;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.condition.UnaryTest;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the bills of different options compare: as conditions, so that a search knows what is open about that. */
final class Rivals {

    private static final EndPoint NOTHING = new EndPoint.Constant(0);

    /** What is asked about two bills. */
    private final Map<Bill, Map<Bill, Comparison>> comparisons = new IdentityHashMap<>();

    private final List<Condition> conditions = new ArrayList<>();

    /** The quantity of each criterion, in their order. */
    private final List<Measure.Quantity> measures = new ArrayList<>();

    /**
     * @param fewer the first has fewer new parts
     * @param asMany both have as many
     * @param lighter the first takes fewer hours
     * @param saves the second saves so much that the first is out of the question
     * @param excess by quantity, a fact that is at most 0 only if the first takes no more
     */
    private record Comparison(
            Condition fewer,
            Condition asMany,
            Condition lighter,
            Optional<Condition> saves,
            Map<Measure.Quantity, String> excess) {

        Stream<Condition> all() {
            return Stream.concat(Stream.of(fewer, asMany, lighter), saves.stream());
        }
    }

    Rivals(Catalog catalog) {
        Map<String, Measure> known = catalog.designs().measures();
        if (!known.isEmpty()) {
            catalog.criteria()
                    .forEach(criterion -> measures.add(
                            Objects.requireNonNull(known.get(criterion.id())).quantity()));
        }
        for (Designs.Comparison compared : catalog.designs().comparisons()) {
            Comparison comparison = new Comparison(
                    when(compared.newParts(), EndPoint.MINUS_INFINITY, false, NOTHING, false),
                    when(compared.newParts(), NOTHING, true, NOTHING, true),
                    when(compared.hours(), EndPoint.MINUS_INFINITY, false, NOTHING, false),
                    compared.saving().map(saving -> when(saving, NOTHING, false, EndPoint.INFINITY, false)),
                    compared.excess());
            comparisons
                    .computeIfAbsent(compared.first(), any -> new IdentityHashMap<>())
                    .put(compared.second(), comparison);
            conditions.addAll(comparison.all().toList());
        }
    }

    private static Condition when(String fact, EndPoint low, boolean lowIncluded, EndPoint high, boolean highIncluded) {
        return new Condition(Map.of(fact, new UnaryTest.Between(low, lowIncluded, high, highIncluded)));
    }

    boolean isEmpty() {
        return comparisons.isEmpty();
    }

    Stream<Condition> conditions() {
        return conditions.stream();
    }

    /** Which of two is simpler: has fewer new parts, or as many and takes fewer hours. */
    Order order(Bill first, Bill second, Situation situation) {
        Comparison forth = comparison(first, second);
        Comparison back = comparison(second, first);
        Truth isBefore = isSimpler(forth, situation);
        Truth isBehind = isSimpler(back, situation);
        if (isBefore == Truth.TRUE) {
            return Order.BEFORE;
        }
        if (isBehind == Truth.TRUE) {
            return Order.BEHIND;
        }
        return isBefore == Truth.FALSE && isBehind == Truth.FALSE ? Order.SAME : Order.OPEN;
    }

    private static Truth isSimpler(Comparison comparison, Situation situation) {
        return situation
                .truth(comparison.fewer())
                .or(situation.truth(comparison.asMany()).and(situation.truth(comparison.lighter())));
    }

    /** Whether the second saves so much that the first is out of the question. */
    Truth saves(Bill first, Bill second, Situation situation) {
        return comparison(first, second).saves().map(situation::truth).orElse(Truth.FALSE);
    }

    private Comparison comparison(Bill first, Bill second) {
        return Objects.requireNonNull(
                Objects.requireNonNull(comparisons.get(first)).get(second));
    }

    /** The order of two options of which each may be made of one of several bills. */
    Order order(List<Bill> first, List<Bill> second, Situation situation) {
        @Nullable Order order = null;
        for (Bill one : first) {
            for (Bill other : second) {
                Order here = order(one, other, situation);
                order = order == null || order == here ? here : Order.OPEN;
            }
        }
        return Objects.requireNonNull(order);
    }

    /** Whether the first takes no more of what a criterion measures than the second, and so never has fewer points. */
    boolean isNoFewer(int criterion, List<Bill> first, List<Bill> second, Situation situation) {
        return first.stream().allMatch(one -> second.stream()
                .allMatch(other -> situation
                                .numbers(excess(one, other, measures.get(criterion)))
                                .high()
                        <= 0));
    }

    private String excess(Bill first, Bill second, Measure.Quantity quantity) {
        return Objects.requireNonNull(comparison(first, second).excess().get(quantity));
    }

    Truth saves(List<Bill> first, List<Bill> second, Situation situation) {
        @Nullable Truth all = null;
        for (Bill one : first) {
            for (Bill other : second) {
                Truth here = saves(one, other, situation);
                all = all == null || all == here ? here : Truth.OPEN;
            }
        }
        return Objects.requireNonNull(all);
    }
}
