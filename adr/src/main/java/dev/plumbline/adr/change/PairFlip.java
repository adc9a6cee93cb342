package dev.plumbline.adr.change;

import java.util.List;

/**
 * Two changes that together make an option win which no change of a single answer makes win.
 *
 * @param answers the first one as small as it can be, the second one as small as it then can be
 * @param chosen the option that wins then
 * @param distance the sum of how far away the two are; see {@link TippingPoint}
 */
public record PairFlip(List<ChangedAnswer> answers, String chosen, double distance) {

    public PairFlip {
        answers = List.copyOf(answers);
    }
}
