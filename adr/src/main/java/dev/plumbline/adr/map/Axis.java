package dev.plumbline.adr.map;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.Question;
import java.util.List;

/**
 * One direction of a map: the values of a question in a row. A value is named by its position, a whole number: for
 * numbers the number itself, for words the place of the word.
 */
public sealed interface Axis permits NumberAxis, Bands {

    Question question();

    /** The first position that the map shows. */
    long first();

    /** The last position that the map shows. */
    long last();

    /** What the question can be answered with between two positions, both included. */
    Domain domain(long from, long to);

    /**
     * How far along the axis a position is: its own stretch lies half a position to either side.
     *
     * @return 0 at the start of the first stretch, 1 at the end of the last
     */
    double at(double position);

    /** The value at a position, as people write it: {@code 43,200,001}, {@code nobody}. */
    String label(long position);

    List<Tick> ticks();

    /**
     * A mark on the axis.
     *
     * @param label short: {@code 10k}
     */
    record Tick(long position, String label) {}

    default String id() {
        return question().id();
    }

    /** The position that is drawn at a place between 0 and 1. */
    default long position(double place) {
        long low = first();
        long high = last();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (at(middle + 0.5) > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Which part of the axis the stretches between two positions, both included, take up. */
    default double extent(long from, long to) {
        return at(to + 0.5) - at(from - 0.5);
    }
}
