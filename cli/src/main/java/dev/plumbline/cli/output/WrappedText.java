package dev.plumbline.cli.output;

import dev.plumbline.cli.terminal.TextWidth;
import dev.plumbline.templates.map.BrokenLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Breaks sentences into lines at spaces. */
final class WrappedText {

    /** The marks of {@code @|style text|@}, which take no room. */
    private static final Pattern MARKUP = Pattern.compile("@\\|[^ ]+ |\\|@");

    private static final Pattern STYLED = Pattern.compile("@\\|([^ ]+) (.*?)\\|@");

    private WrappedText() {}

    /** Lines of at most {@code width} columns; a word longer than that has a line of its own. */
    static List<String> wrap(String text, int width) {
        if (length(text) <= width) {
            return List.of(text);
        }
        return BrokenLines.of(styledWords(text).split(" (?![^|]*\\|@)|(?<=\\|@) "), width, WrappedText::length);
    }

    /** With a style for each word instead of one for several: a style cannot go over the end of a line. */
    private static String styledWords(String text) {
        return STYLED.matcher(text)
                .replaceAll(styled -> Stream.of(styled.group(2).split(" "))
                        .map(word -> Matcher.quoteReplacement("@|" + styled.group(1) + " " + word + "|@"))
                        .collect(Collectors.joining(" ")));
    }

    /** Parts of at most {@code width} columns, without looking for spaces. */
    static List<String> chopped(String text, int width) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(character -> {
            if (!part.isEmpty() && TextWidth.of(part.toString()) + TextWidth.of(character) > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(character);
        });
        parts.add(part.toString());
        return parts;
    }

    /** In columns of the terminal. */
    static int length(CharSequence text) {
        return TextWidth.of(MARKUP.matcher(text).replaceAll(""));
    }
}
