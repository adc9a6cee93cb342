package dev.plumbline.adr.change;

/**
 * The nearest weight of a criterion, up or down, at which another option wins, while the other criteria keep their
 * proportions.
 *
 * @param from the weight reckoned with, of 100
 * @param to the first whole weight at which it flips
 * @param chosen the option that wins then
 */
public record WeightFlip(String criterion, int from, int to, String chosen) {}
