package dev.plumbline.adr.decision;

import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Build;
import dev.plumbline.adr.evaluation.Reasons;
import dev.plumbline.adr.evaluation.Situation;
import java.util.List;

/**
 * What an option costs a month, in the unit of the catalog's budget.
 *
 * @param from the least, with today's answers
 * @param to the most
 */
public record MonthlyCost(double from, double to, List<Item> items) {

    public MonthlyCost {
        items = List.copyOf(items);
    }

    /** What a build costs in a settled situation. */
    static MonthlyCost of(Build build, Situation situation, Reasons reasons) {
        List<Item> items = build.cost().stream()
                .filter(item -> item.when().in(situation) == Truth.TRUE)
                .map(item -> new Item(
                        reasons.text(item.text()),
                        item.from().value(situation).low(),
                        item.to().value(situation).high()))
                .toList();
        return new MonthlyCost(
                items.stream().mapToDouble(Item::from).sum(),
                items.stream().mapToDouble(Item::to).sum(),
                items);
    }

    /** One thing that is paid for. */
    public record Item(String text, double from, double to) {}
}
