package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Formula;

/**
 * Something that costs money every month.
 *
 * @param when it has to be paid for
 * @param from the least it costs a month, with the answers given
 * @param to the most
 */
public record CostItem(String text, Condition when, Formula from, Formula to) {}
