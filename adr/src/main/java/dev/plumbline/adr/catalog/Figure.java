package dev.plumbline.adr.catalog;

/**
 * A published figure.
 *
 * @param source where it is published, as an address a person can open
 * @param isLasting whether it stays true as it is: a definition, or something that was measured once
 * @param date when it was published, or read if the source bears no date; as YYYY-MM-DD or YYYY
 */
public record Figure(
        String id, String text, double value, String unit, String source, String date, boolean isLasting) {}
