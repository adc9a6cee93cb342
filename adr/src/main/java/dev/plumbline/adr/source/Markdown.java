package dev.plumbline.adr.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in Markdown: what means something there must not do so in a text that somebody typed. */
public final class Markdown {

    /** Wherever they stand: emphasis, code, links, tags, references, cells of a table. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|&~]");

    /** At the start of a line only: headings, lists, rules. */
    private static final Pattern AT_START =
            Pattern.compile("^(?:([-+#=])(?=[-+#=]*(?:\\s|$))|(\\d{1,9})([.)])(?=\\s|$))");

    /** Pictures are made of several characters with it. */
    private static final int JOINER = 0x200D;

    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

    private Markdown() {}

    /** The text on one line, so that what can be seen of it is shown as it is. */
    public static String escaped(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean isShown = !Characters.isHidden(character) || character == JOINER;
            line.appendCodePoint(isShown ? character : ' ');
        });
        String safe = SPECIAL.matcher(line).replaceAll("\\\\$0");
        Matcher start = AT_START.matcher(safe);
        if (!start.find()) {
            return safe;
        }
        int sign = start.group(1) == null ? start.start(3) : 0;
        return safe.substring(0, sign) + "\\" + safe.substring(sign);
    }

    /** The text behind what {@link #escaped} made of it. */
    public static String plain(String markdown) {
        return ESCAPED.matcher(markdown).replaceAll("$1");
    }
}
