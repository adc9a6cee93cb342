package dev.plumbline.rules.check;

import java.util.ArrayList;
import java.util.List;

/** Places in a text that configuration fills in: {@code ${key}}, or {@code ${key:what holds without it}}. */
final class Placeholders {

    private static final String BEGIN = "${";

    private Placeholders() {}

    /**
     * A place.
     *
     * @param fallback what holds if the key is not configured, which may have places of its own; empty if nothing does
     */
    record Place(String key, String fallback) {

        private static Place of(String inner) {
            int colon = inner.indexOf(':');
            return colon < 0
                    ? new Place(inner.strip(), "")
                    : new Place(inner.substring(0, colon).strip(), inner.substring(colon + 1));
        }
    }

    /** Those of a text that are in no other one, in their order. */
    static List<Place> in(String text) {
        List<Place> places = new ArrayList<>();
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int end = end(text, begin + BEGIN.length());
            if (end < 0) {
                return places;
            }
            places.add(Place.of(text.substring(begin + BEGIN.length(), end)));
            begin = text.indexOf(BEGIN, end);
        }
        return places;
    }

    /** The brace that closes; negative if none does. */
    private static int end(String text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }
}
