package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;

/**
 * What monthly costs are held against.
 *
 * @param limit the question that says how much may be spent a month
 * @param hard when that limit rules out what costs more; otherwise it only weighs
 */
public record Budget(String limit, Condition hard) {}
