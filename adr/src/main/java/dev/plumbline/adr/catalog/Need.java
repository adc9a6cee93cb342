package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Formula;

/**
 * Something that answers ask for, and that a design gives by itself or that has to be built around it.
 *
 * @param weeks that building it takes
 * @param hours a month to keep what was built
 */
public record Need(String id, String text, Condition when, Formula weeks, Formula hours) {}
