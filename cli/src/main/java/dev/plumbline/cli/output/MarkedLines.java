package dev.plumbline.cli.output;

import dev.plumbline.adr.overlay.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** Lines about a catalog, wrapped, with a mark behind what an overlay added or changed. */
final class MarkedLines {

    /** In columns; longer lines are hard to read. */
    private static final int WIDEST = 100;

    private final Optional<Overlay> overlay;
    private final Ansi ansi;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    MarkedLines(Optional<Overlay> overlay, Ansi ansi, int width) {
        this.overlay = overlay;
        this.ansi = ansi;
        this.width = Math.min(width, WIDEST);
    }

    List<String> all() {
        return lines;
    }

    void heading(String text) {
        lines.add("");
        lines.add(ansi.string("@|bold,underline " + text + "|@"));
    }

    /** A text that starts at this column; its further lines do, too. */
    void text(int column, String text) {
        wrapped(" ".repeat(column), text);
    }

    /** The same, less prominent; its lines are coloured one by one, since a mark cannot go over an end of line. */
    void faint(int column, String text) {
        int first = lines.size();
        text(column, text);
        lines.subList(first, lines.size()).replaceAll(line -> ansi.string("@|faint " + line + "|@"));
    }

    void item(int column, String text) {
        wrapped(" ".repeat(column) + "- ", text);
    }

    private void wrapped(String start, String text) {
        String lead = start;
        for (String line : WrappedText.wrap(text, width - start.length())) {
            lines.add(ansi.string(lead + line).stripTrailing());
            lead = " ".repeat(start.length());
        }
    }

    /** The mark for a part that the overlay added or changed as such; nothing for others. */
    String mark(String path) {
        return mark(overlay.filter(known -> known.touches(path)));
    }

    /** The mark for a part that the overlay added, or in which it changed anything. */
    String markWithin(String path) {
        return mark(overlay.filter(known -> known.touches(path)
                || known.changes().stream().anyMatch(change -> change.path().startsWith(path + "."))));
    }

    private static String mark(Optional<Overlay> touching) {
        return touching.map(known -> " @|yellow [" + known.name() + "]|@").orElse("");
    }
}
