package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Truth;
import java.util.Comparator;
import java.util.List;

/**
 * How an option stands in a situation.
 *
 * @param possible whether nothing makes it impossible; {@link Truth#OPEN} if that depends on open answers
 * @param low the lowest score open answers allow, 0 to 100
 * @param high the highest
 * @param bills what it may be made of; empty if its points are written down
 * @param leads the least points that it is ahead of each option of the catalog; empty if points are written down
 * @param orders whether it is simpler than each option of the catalog, in their order; empty if points are written down
 */
public record Standing(
        Option option,
        Truth possible,
        double low,
        double high,
        List<Bill> bills,
        List<Order> orders,
        List<Double> leads) {

    private static final Comparator<Option> SIMPLER =
            Comparator.comparingInt(Option::movingParts).thenComparingInt(Option::reversal);

    /** Of an option whose points are written down. */
    public Standing(Option option, Truth possible, double low, double high) {
        this(option, possible, low, high, List.of(), List.of(), List.of());
    }

    public Standing {
        bills = List.copyOf(bills);
        orders = List.copyOf(orders);
        leads = List.copyOf(leads);
    }

    /** Whether nothing of this is open. */
    boolean isSettled() {
        return possible != Truth.OPEN && low == high && bills.size() <= 1 && !orders.contains(Order.OPEN);
    }

    /**
     * The least points that it is ahead of another.
     *
     * @param place of the other in the catalog
     */
    double lead(Standing other, int place) {
        return leads.isEmpty() ? low - other.high : leads.get(place);
    }

    /**
     * Whether it is simpler than another: what decides between options that are nearly level.
     *
     * @param place of the other in the catalog
     */
    Order order(Standing other, int place) {
        if (!orders.isEmpty()) {
            return orders.get(place);
        }
        int simpler = SIMPLER.compare(option, other.option());
        return simpler == 0 ? Order.SAME : simpler < 0 ? Order.BEFORE : Order.BEHIND;
    }
}
