package dev.plumbline.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks sentences into lines at spaces. */
final class WrappedText {

    /** The marks of {@code @|style text|@}, which take no room. */
    private static final Pattern MARKUP = Pattern.compile("@\\|[a-z,]+ |\\|@");

    private WrappedText() {}

    /** Lines of at most {@code width} columns; a word longer than that has a line of its own. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" (?![^|]*\\|@)|(?<=\\|@) ")) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence text) {
        return MARKUP.matcher(text).replaceAll("").length();
    }
}
