package dev.plumbline.adr.catalog;

/**
 * A published figure.
 *
 * @param source where it is published, as an address a person can open
 * @param date when it was published, or read if the source bears no date; as YYYY-MM-DD or YYYY
 */
public record Figure(String id, String text, double value, String unit, String source, String date) {}
