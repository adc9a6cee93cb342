package dev.plumbline.adr.map;

import java.util.List;

/**
 * Chooses the part of a scale that is worth showing: every border, wherever it is, and the team, with some room. A
 * logarithmic scale ends at powers of ten; another one starts where the question does.
 */
final class Window {

    /** The least end of a scale that is not logarithmic. */
    private static final long SOME = 20;

    /** How many times its first number a logarithmic scale must reach at least. */
    private static final long LEAST = 1_000_000;

    private Window() {}

    /** @param starts the first position of every stretch between borders, in order */
    static Axis on(Axis whole, Mark.Span team, List<Long> starts) {
        if (!(whole instanceof NumberAxis scale)) {
            return whole;
        }
        long low = team.reckoned();
        long high = team.isKnown() ? team.high() : team.reckoned();
        for (long start : starts.subList(1, starts.size())) {
            low = Math.min(low, start - 1);
            high = Math.max(high, start);
        }
        return scale.isLogarithmic() ? powers(scale, low, high) : fromTheStart(scale, high);
    }

    private static NumberAxis powers(NumberAxis scale, long low, long high) {
        long last = 10;
        while (last < scale.last() && last / 2 < high) {
            last = last > Long.MAX_VALUE / 10 ? Long.MAX_VALUE : last * 10;
        }
        long first = 1;
        while (first <= low / 100 && first <= last / LEAST / 10) {
            first *= 10;
        }
        boolean isFromTheStart = first / 10 <= scale.first();
        return scale.within(isFromTheStart ? scale.first() : first, Math.min(last, scale.last()));
    }

    private static NumberAxis fromTheStart(NumberAxis scale, long high) {
        long last = SOME;
        for (int i = 0; last < high + high / 5; i++) {
            last = i % 3 == 0 ? last / 2 * 5 : last * 2;
        }
        return scale.within(scale.first(), Math.min(Math.max(last, scale.first() + SOME - 1), scale.last()));
    }
}
