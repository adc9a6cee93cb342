package dev.plumbline.cli.terminal;

import org.jline.utils.WCWidth;

/** How many columns text takes: two for a wide character, none for a combining mark. */
public final class TextWidth {

    private TextWidth() {}

    static int of(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** The text, cut to at most {@code width} columns, with the sign at the end if something is missing. */
    public static String cut(String text, int width, String ellipsis) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int room = width - of(ellipsis);
        for (int codePoint : text.codePoints().toArray()) {
            room -= of(codePoint);
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.toString().stripTrailing() + ellipsis;
    }
}
