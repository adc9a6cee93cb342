package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Formula;

/**
 * Something that answers ask for, and that a design gives by itself or that is built around it: by the project that is
 * generated, or by the team.
 *
 * @param weeks that it takes until what is built is in production
 * @param hours a month to keep what was built
 */
public record Need(String id, String text, Condition when, Formula weeks, Formula hours) {}
