package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Truth;

/**
 * How an option stands in a situation.
 *
 * @param possible whether no veto makes it impossible; {@link Truth#OPEN} if that depends on open answers
 * @param low the lowest score open answers allow, 0 to 100
 * @param high the highest
 */
public record Standing(Option option, Truth possible, double low, double high) {}
