package dev.plumbline.adr.catalog;

import java.util.stream.Stream;

/**
 * A published figure, or a judgement that says so.
 *
 * @param value the middle of the range, if it is one
 * @param low the least that it may be
 * @param high the most
 * @param judgement why it is that and not another, where nothing is published; else empty
 * @param source where it is published, as an address a person can open
 * @param isLasting whether it stays true as it is: a definition, or something that was measured once
 * @param date when it was published, or read if the source bears no date; as YYYY-MM-DD or YYYY
 */
public record Figure(
        String id,
        String text,
        double value,
        double low,
        double high,
        String unit,
        String source,
        String date,
        String judgement,
        boolean isLasting) {

    /** What the end of a range is called in a formula. */
    static final String LOW = "-low";

    static final String HIGH = "-high";

    /** What formulas may call it: by its name, or an end of its range. */
    public Stream<String> names() {
        return Stream.of(id, id + LOW, id + HIGH);
    }

    /** Whether more than one value is published, or judged right. */
    public boolean isRange() {
        return low < high;
    }
}
