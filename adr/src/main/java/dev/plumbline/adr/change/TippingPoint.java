package dev.plumbline.adr.change;

import java.util.Optional;

/**
 * The nearest change of one answer that makes another option win.
 *
 * @param answer from the one reckoned with to the first value at which it flips
 * @param chosen the option that wins then; empty if none does
 * @param isRuledOut whether what wins now is impossible then
 * @param isNear whether it wins in a near tie only, by what is simpler
 * @param distance how far away that is: the logarithm of the factor for numbers, 1 for another word
 */
public record TippingPoint(
        ChangedAnswer answer, Optional<String> chosen, boolean isRuledOut, boolean isNear, double distance) {}
