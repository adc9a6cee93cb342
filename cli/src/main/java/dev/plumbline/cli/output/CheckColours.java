package dev.plumbline.cli.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Colours the report of a check, line by line. */
public final class CheckColours {

    private static final Pattern RULE = Pattern.compile("[A-Z][A-Z0-9]*-\\d{2,}: .*|nothing is checked: .*");
    private static final Pattern KEPT = Pattern.compile("\\d+ rules? checked, all kept.*");
    private static final Pattern VIOLATED = Pattern.compile("\\d+ rules? checked, \\d+ violated.*");

    private CheckColours() {}

    /** The same text with colours, or without if there are none. */
    public static String of(String report, Ansi ansi) {
        return report.lines().map(line -> coloured(line, ansi)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String coloured(String line, Ansi ansi) {
        if (RULE.matcher(line).matches() || VIOLATED.matcher(line).matches()) {
            return paint(line, "bold,red", ansi);
        }
        if (KEPT.matcher(line).matches()) {
            return paint(line, "bold,green", ansi);
        }
        if (line.startsWith("  fix: ")) {
            return "  " + paint("fix:", "bold", ansi) + line.substring("  fix:".length());
        }
        boolean isAside =
                line.startsWith("note: ") || line.startsWith("agreed to: ") || line.startsWith("not enforceable: ");
        return isAside ? paint(line, "faint", ansi) : line;
    }

    private static String paint(String text, String style, Ansi ansi) {
        return ansi.new Text("@|" + style + " x|@").toString().replaceFirst("x", Matcher.quoteReplacement(text));
    }
}
