package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;

/**
 * What a circumstance adds to an option's points.
 *
 * @param by points, negative to take away
 * @param because a sentence with {@code {name}} where a value goes
 */
public record Adjustment(Condition when, int by, String because) {}
