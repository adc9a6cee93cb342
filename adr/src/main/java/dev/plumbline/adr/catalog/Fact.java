package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Formula;

/** A figure that follows from answers. */
public record Fact(String id, String text, String unit, Formula formula) {}
