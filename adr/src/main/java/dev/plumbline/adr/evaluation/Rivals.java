package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Criterion;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the bills of different options compare: as conditions, so that a search knows what is open about that. */
final class Rivals {

    private static final EndPoint NOTHING = new EndPoint.Constant(0);

    /** What is asked about two bills. */
    private final Map<Bill, Map<Bill, Comparison>> comparisons = new IdentityHashMap<>();

    private final List<Condition> conditions = new ArrayList<>();

    /** How each criterion is computed, in their order. */
    private final List<Measure> measures = new ArrayList<>();

    private final List<String> criteria = new ArrayList<>();
    private final List<String> leastSavings = new ArrayList<>();

    /**
     * @param fewer the first has fewer new parts
     * @param asMany both have as many
     * @param lighter the first takes fewer hours
     * @param saves the second saves so much that the first is out of the question
     * @param names of facts
     */
    private record Comparison(
            Condition fewer, Condition asMany, Condition lighter, Optional<Condition> saves, Designs.Comparison names) {

        Stream<Condition> all() {
            return Stream.concat(Stream.of(fewer, asMany, lighter), saves.stream());
        }
    }

    Rivals(Catalog catalog) {
        Map<String, Measure> known = catalog.designs().measures();
        if (!known.isEmpty()) {
            for (Criterion criterion : catalog.criteria()) {
                criteria.add(criterion.id());
                measures.add(Objects.requireNonNull(known.get(criterion.id())));
            }
        }
        for (Designs.Comparison compared : catalog.designs().comparisons()) {
            Comparison comparison = new Comparison(
                    when(compared.newParts(), EndPoint.MINUS_INFINITY, false, NOTHING, false),
                    when(compared.newParts(), NOTHING, true, NOTHING, true),
                    when(compared.hours(), EndPoint.MINUS_INFINITY, false, NOTHING, false),
                    compared.saves(),
                    compared);
            comparisons
                    .computeIfAbsent(compared.first(), any -> new IdentityHashMap<>())
                    .put(compared.second(), comparison);
            conditions.addAll(comparison.all().toList());
            compared.saving().ifPresent(saving -> leastSavings.add(saving.least()));
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

    /**
     * The least points on a criterion that the first is ahead of the second: by how much its proportion is above that of
     * the second at most, whatever both have in common.
     */
    int leastLead(int criterion, List<Bill> first, List<Bill> second, Situation situation) {
        int least = Integer.MAX_VALUE;
        for (Bill one : first) {
            for (Bill other : second) {
                least = Math.min(least, leastLead(criterion, one, other, situation));
            }
        }
        return least;
    }

    private int leastLead(int criterion, Bill first, Bill second, Situation situation) {
        Measure measure = measures.get(criterion);
        double excess = situation
                .numbers(named(comparison(first, second).names().excess(), measure.quantity()))
                .high();
        if (excess <= 0) {
            return 0;
        }
        double against = measure.against().value(situation).low();
        return against <= 0
                ? Integer.MIN_VALUE
                : measure.leastLead(
                        situation.numbers(first.proportion(criteria.get(criterion))),
                        situation.numbers(second.proportion(criteria.get(criterion))),
                        excess / against);
    }

    /** Whether the first takes no more of what a criterion measures than is allowed, or than each of the others does. */
    boolean isBeyondLimitOnlyWith(int criterion, Bill first, List<Bill> second, Situation situation) {
        Measure.Quantity quantity = measures.get(criterion).quantity();
        return isNeverMore(first, second, situation, names -> named(names.beyond(), quantity));
    }

    /** Whether the first costs no more than any of the others. */
    boolean costsNoMore(Bill first, List<Bill> second, Situation situation) {
        return isNeverMore(first, second, situation, Designs.Comparison::dearer);
    }

    private boolean isNeverMore(
            Bill first, List<Bill> second, Situation situation, Function<Designs.Comparison, String> fact) {
        return second.stream()
                .allMatch(other -> situation
                                .numbers(fact.apply(comparison(first, other).names()))
                                .high()
                        <= 0);
    }

    /** Whether what one saves can never be saved the other way round, nor in a circle: it takes a lower price. */
    boolean areSavingsOneWay(Situation situation) {
        return leastSavings.stream().allMatch(fact -> situation.numbers(fact).low() >= 0);
    }

    private static String named(Map<Measure.Quantity, String> facts, Measure.Quantity quantity) {
        return Objects.requireNonNull(facts.get(quantity));
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
