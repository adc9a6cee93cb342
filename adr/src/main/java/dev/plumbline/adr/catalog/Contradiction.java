package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;

/** Answers that cannot all be true. */
public record Contradiction(Condition when, String problem, String remedy) {}
