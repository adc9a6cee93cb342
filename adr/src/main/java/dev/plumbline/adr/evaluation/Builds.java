package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Budget;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.EndPoint;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.UnaryTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every way to make every option of a catalog. Earlier choices of earlier dimensions come first. */
final class Builds {

    private Builds() {}

    /** By option id, in the order of the catalog. */
    static Map<String, List<Build>> of(Catalog catalog) {
        Map<String, List<Build>> builds = new LinkedHashMap<>();
        for (Option option : catalog.options()) {
            builds.put(
                    option.id(),
                    combinations(option.dimensions()).stream()
                            .map(choices -> new Build(option, choices, overBudget(catalog.budget(), option, choices)))
                            .toList());
        }
        return builds;
    }

    private static List<List<Choice>> combinations(List<Dimension> dimensions) {
        List<List<Choice>> combinations = List.of(List.of());
        for (Dimension dimension : dimensions) {
            List<List<Choice>> longer = new ArrayList<>();
            for (List<Choice> shorter : combinations) {
                for (Choice choice : dimension.choices()) {
                    List<Choice> with = new ArrayList<>(shorter);
                    with.add(choice);
                    longer.add(with);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    /** That the limit is hard, and below the least that all items together cost. */
    private static Optional<Condition> overBudget(Optional<Budget> budget, Option option, List<Choice> choices) {
        return budget.map(held -> {
            Formula least = Formula.sum(Build.cost(option, choices).stream()
                    .<Formula>map(item -> new Formula.Either(item.when(), item.from(), Formula.NOTHING))
                    .toList());
            EndPoint cost = new EndPoint.Computed(least, "what it costs");
            Map<String, UnaryTest> tests = new LinkedHashMap<>(held.hard().tests());
            tests.put(held.limit(), new UnaryTest.Between(EndPoint.MINUS_INFINITY, false, cost, false));
            return new Condition(tests);
        });
    }
}
