package dev.plumbline.adr.record;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where a text has something like a {@code plumbline} map, be it read or not: it may be below another key, in other
 * letters, between other fences, or behind something that stands before the front matter. Whoever wrote it believes
 * that it holds.
 */
final class FrontMatterLine {

    private static final String NAME = "[^\\p{L}#]*plumbline[\"'\\]]*\\s*";

    /** At the top of a file, where front matter of any kind stands. */
    private static final Pattern AT_TOP = Pattern.compile(NAME + "([:=].*)?", Pattern.CASE_INSENSITIVE);

    /** Further down the word alone may be about Plumbline; with a key below it, it is a map. */
    private static final Pattern BELOW = Pattern.compile(NAME + "[:=]?\\s*(\\{.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern KEY = Pattern.compile(
            "[\\s{,\"']*(format|decision|catalog|package|chosen|rules|own-rules" + "|not-enforceable)[\"']?\\s*[:=].*");

    private static final Pattern FENCE = Pattern.compile("\\s*(---|\\+\\+\\+|;;;)\\s*");
    private static final int CODE = 4;

    private FrontMatterLine() {}

    /** The number of the line that it begins in, from 1. */
    static OptionalInt of(List<String> lines) {
        int first = first(lines);
        boolean atTop = first < lines.size() && FENCE.matcher(lines.get(first)).matches();
        boolean inCode = false;
        for (int i = first; i < lines.size(); i++) {
            String line = lines.get(i);
            atTop &= i == first || !FENCE.matcher(line).matches();
            inCode ^= !atTop && isCodeFence(line);
            boolean isMap = atTop
                    ? AT_TOP.matcher(line).matches()
                    : !inCode && !isIndentedCode(line) && BELOW.matcher(line).matches() && hasKey(lines, i);
            if (isMap) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    private static int first(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        return first;
    }

    private static boolean isCodeFence(String line) {
        return line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~");
    }

    private static boolean isIndentedCode(String line) {
        return line.startsWith("\t") || line.startsWith(" ".repeat(CODE));
    }

    /** In what stands behind the brace, or in the next line that says anything. */
    private static boolean hasKey(List<String> lines, int i) {
        int brace = lines.get(i).lastIndexOf('{');
        if (brace >= 0 && KEY.matcher(lines.get(i).substring(brace)).matches()) {
            return true;
        }
        int next = i + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && KEY.matcher(lines.get(next)).matches();
    }
}
