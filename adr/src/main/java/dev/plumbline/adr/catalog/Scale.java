package dev.plumbline.adr.catalog;

import java.util.List;

/**
 * How an option's points on one criterion come about: all adjustments that apply are added to the start
 * (DMN hit policy <i>collect, sum</i>), and the sum is held within 0 and 10.
 *
 * @param because what the start stands for
 */
public record Scale(int start, String because, List<Adjustment> adjustments) {

    public static final int BEST = 10;

    public Scale {
        adjustments = List.copyOf(adjustments);
    }
}
