package dev.plumbline.adr.catalog;

/**
 * The two questions that a map of decisions shows unless others are asked for.
 *
 * @param x across
 * @param y upwards
 */
public record MapAxes(String x, String y) {}
