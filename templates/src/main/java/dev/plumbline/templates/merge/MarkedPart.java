package dev.plumbline.templates.merge;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.templates.scaffold.PlannedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a page that Plumbline writes, between two lines that are comments in Markdown. What a team writes around
 * it is theirs and stays to the byte; what is between the two lines is always brought up to date.
 */
public final class MarkedPart {

    private static final Pattern BEGIN = line("begin");
    private static final Pattern END = line("end");

    private MarkedPart() {}

    private static Pattern line(String word) {
        return Pattern.compile("^[ \\t]*<!--[ \\t]*plumbline:" + word + "\\b[^\\n]*-->[ \\t]*\\r?$", Pattern.MULTILINE);
    }

    /** @param end behind the last line, without its line break */
    private record Span(int start, int end) {}

    /** Whether a page has the two lines, or one of them. */
    public static boolean isIn(PlannedFile page) {
        String text = latin(page);
        return BEGIN.matcher(text).find() || END.matcher(text).find();
    }

    /**
     * The page with the part as it is generated now. A page without the part gets it at its end.
     *
     * @param name of the page, for messages
     * @param page as the team left it
     * @param generated a page that has the part
     * @throws InvalidInputException if one of the two lines is missing, or there more than once
     */
    public static PlannedFile update(String name, PlannedFile page, PlannedFile generated) {
        String text = latin(page);
        String fresh = latin(generated);
        Span from = span(name, fresh).orElseThrow();
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        String part =
                fresh.substring(from.start, from.end).replace("\r\n", "\n").replace("\n", lineEnd);
        String updated = span(name, text)
                .map(own -> text.substring(0, own.start) + part + text.substring(own.end))
                .orElseGet(() -> text + gap(text, lineEnd) + part + lineEnd);
        return new PlannedFile(updated.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Every byte is a character of this: what is not UTF-8 is nobody's business here. */
    private static String latin(PlannedFile file) {
        return new String(file.content(), StandardCharsets.ISO_8859_1);
    }

    private static String gap(String text, String lineEnd) {
        if (text.isEmpty()) {
            return "";
        }
        return text.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
    }

    private static Optional<Span> span(String name, String text) {
        List<Span> begins = all(BEGIN, text);
        List<Span> ends = all(END, text);
        if (begins.isEmpty() && ends.isEmpty()) {
            return Optional.empty();
        }
        if (begins.size() != 1 || ends.size() != 1 || begins.get(0).start > ends.get(0).start) {
            Span first = begins.isEmpty() ? ends.get(0) : begins.get(0);
            int line = (int) text.substring(0, first.start)
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            throw new InvalidInputException(
                    new Location(name, line, 1),
                    "the part that Plumbline writes must stand between one line <!-- plumbline:begin --> and one line"
                            + " <!-- plumbline:end --> below it; here are " + begins.size() + " and " + ends.size(),
                    "bring the two lines back, or remove them and what is between them: then it is added at the end");
        }
        int end = ends.get(0).end;
        return Optional.of(new Span(begins.get(0).start, text.charAt(end - 1) == '\r' ? end - 1 : end));
    }

    private static List<Span> all(Pattern line, String text) {
        List<Span> all = new ArrayList<>();
        Matcher matcher = line.matcher(text);
        while (matcher.find()) {
            all.add(new Span(matcher.start(), matcher.end()));
        }
        return all;
    }
}
