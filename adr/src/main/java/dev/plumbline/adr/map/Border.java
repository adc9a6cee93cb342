package dev.plumbline.adr.map;

/**
 * The nearest place along one axis where the outcome changes, the other answer staying as it is.
 *
 * @param from the position reckoned with
 * @param to the first position with another outcome
 * @param distance how far that is: the logarithm of the factor for numbers, 1 for another word
 */
public record Border(Axis axis, long from, long to, Outcome outcome, double distance) {}
