package dev.plumbline.adr.decision;

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

    static MonthlyCost of(List<Item> items) {
        return new MonthlyCost(
                items.stream().mapToDouble(Item::from).sum(),
                items.stream().mapToDouble(Item::to).sum(),
                items);
    }

    /** One thing that is paid for. */
    public record Item(String text, double from, double to) {}
}
