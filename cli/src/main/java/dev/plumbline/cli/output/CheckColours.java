package dev.plumbline.cli.output;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** Colours the report of a check, line by line. */
public final class CheckColours {

    private static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9]*-\\d{2,}: .*|nothing is checked: .*");
    private static final Pattern KEPT = Pattern.compile("\\d+ rules? checked, all kept.*");
    private static final Pattern VIOLATED = Pattern.compile("\\d+ rules? checked, \\d+ violated.*");

    /** What stands in front of a text: blanks, and then a dash or a word with a colon. */
    private static final Pattern START = Pattern.compile("^ *(- |[A-Za-z]+: )?");

    private CheckColours() {}

    /**
     * The same text with colours, or without if there are none.
     *
     * @param width in columns, to which lines are wrapped; what is read by programs is not
     */
    public static String of(String report, Ansi ansi, OptionalInt width) {
        return report.lines()
                .flatMap(line -> wrapped(line, width).map(part -> coloured(line, part, ansi)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Further lines start where the first one does, after its dash or its first word and colon. */
    private static Stream<String> wrapped(String line, OptionalInt width) {
        if (width.isEmpty() || WrappedText.length(line) <= width.getAsInt()) {
            return Stream.of(line);
        }
        Matcher start = START.matcher(line);
        String indent = start.find() ? " ".repeat(start.end()) : "";
        List<String> parts = WrappedText.wrap(line.substring(indent.length()), width.getAsInt() - indent.length());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> (i == 0 ? line.substring(0, indent.length()) : indent) + parts.get(i));
    }

    /** A part of a line in the colour of the whole line. */
    private static String coloured(String line, String part, Ansi ansi) {
        if (RULE.matcher(line).matches() || VIOLATED.matcher(line).matches()) {
            return paint(part, "bold,red", ansi);
        }
        if (KEPT.matcher(line).matches()) {
            return paint(part, "bold,green", ansi);
        }
        if (part.startsWith("  fix: ")) {
            return "  " + paint("fix:", "bold", ansi) + part.substring("  fix:".length());
        }
        if (line.startsWith("warning: ")) {
            return paint(part, "yellow", ansi);
        }
        boolean isAside =
                line.startsWith("note: ") || line.startsWith("agreed to: ") || line.startsWith("not enforceable: ");
        return isAside ? paint(part, "faint", ansi) : part;
    }

    private static String paint(String text, String style, Ansi ansi) {
        return ansi.new Text("@|" + style + " x|@").toString().replaceFirst("x", Matcher.quoteReplacement(text));
    }
}
