package dev.plumbline.adr.catalog;

/**
 * Two questions that a map of decisions shows; a catalog names those that stand in where answers tell no better ones.
 *
 * @param x across
 * @param y upwards
 */
public record MapAxes(String x, String y) {}
