package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;

/**
 * A rule that makes an option, or one choice of a variant, impossible whatever else speaks for it.
 *
 * @param because a sentence with {@code {name}} where the value of a question, fact or figure goes
 */
public record Veto(String id, Condition when, String because) {}
