package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an option stands in a situation.
 *
 * @param possible whether nothing makes it impossible; {@link Truth#OPEN} if that depends on open answers
 * @param low the lowest score open answers allow, 0 to 100
 * @param high the highest
 * @param bills what it may be made of; empty if its points are written down
 * @param alone whether it would be possible if no other saved very much; {@link #possible} itself if that does not tell
 *     more: of options that are possible alone, one is possible, because the cheapest has none that saves
 * @param rivalries how it stands against each option of the catalog, in their order; empty if points are written down
 */
public record Standing(
        Option option,
        Truth possible,
        double low,
        double high,
        List<Bill> bills,
        Truth alone,
        List<Rivalry> rivalries) {

    /** How it stands against one other option; each is worked out when it is first asked for. */
    static final class Rivalry {

        static final Rivalry ITSELF = new Rivalry(() -> Order.SAME, () -> 0.0, () -> true);

        private final Supplier<Order> findOrder;
        private final Supplier<Double> findLead;
        private final Supplier<Boolean> findOutlasting;
        private @Nullable Order order;
        private @Nullable Double lead;
        private @Nullable Boolean outlasts;

        Rivalry(Supplier<Order> order, Supplier<Double> lead, Supplier<Boolean> outlasts) {
            this.findOrder = order;
            this.findLead = lead;
            this.findOutlasting = outlasts;
        }

        /** Whether it is simpler. */
        Order order() {
            if (order == null) {
                order = findOrder.get();
            }
            return order;
        }

        /** The least points that it is ahead. */
        double lead() {
            if (lead == null) {
                lead = findLead.get();
            }
            return lead;
        }

        /** Whether it is possible wherever the other is. */
        boolean outlasts() {
            if (outlasts == null) {
                outlasts = findOutlasting.get();
            }
            return outlasts;
        }
    }

    private static final Comparator<Option> SIMPLER =
            Comparator.comparingInt(Option::movingParts).thenComparingInt(Option::reversal);

    /** Of an option whose points are written down. */
    public Standing(Option option, Truth possible, double low, double high) {
        this(option, possible, low, high, List.of(), possible, List.of());
    }

    public Standing {
        bills = List.copyOf(bills);
        rivalries = List.copyOf(rivalries);
    }

    /** Whether nothing of this is open. */
    boolean isSettled() {
        return possible != Truth.OPEN
                && low == high
                && bills.size() <= 1
                && rivalries.stream().noneMatch(rivalry -> rivalry.order() == Order.OPEN);
    }

    /**
     * The least points that it is ahead of another.
     *
     * @param place of the other in the catalog
     */
    double lead(Standing other, int place) {
        return rivalries.isEmpty() ? low - other.high : rivalries.get(place).lead();
    }

    /**
     * Whether it is possible wherever another is.
     *
     * @param place of the other in the catalog
     */
    boolean outlasts(int place) {
        return possible == Truth.TRUE
                || (!rivalries.isEmpty() && rivalries.get(place).outlasts());
    }

    /**
     * Whether it is simpler than another: what decides between options that are nearly level.
     *
     * @param place of the other in the catalog
     */
    Order order(Standing other, int place) {
        if (!rivalries.isEmpty()) {
            return rivalries.get(place).order();
        }
        int simpler = SIMPLER.compare(option, other.option());
        return simpler == 0 ? Order.SAME : simpler < 0 ? Order.BEFORE : Order.BEHIND;
    }
}
