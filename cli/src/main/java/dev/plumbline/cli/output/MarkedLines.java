package dev.plumbline.cli.output;

import dev.plumbline.adr.overlay.Overlay;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** Lines about a catalog, with a mark behind what an overlay added or changed. */
record MarkedLines(Optional<Overlay> overlay, TerminalText lines) {

    MarkedLines(Optional<Overlay> overlay, Ansi ansi, int width) {
        this(overlay, new TerminalText(ansi, width));
    }

    List<String> all() {
        return lines.all();
    }

    void heading(String text) {
        lines.blank();
        lines.add("@|bold,underline " + text + "|@");
    }

    /** A text that starts at this column; its further lines do, too. */
    void text(int column, String text) {
        lines.sentence(text, " ".repeat(column));
    }

    /** Nothing, where there is nothing to say. */
    void said(int column, String start, String text) {
        if (!text.isEmpty()) {
            text(column, start + text);
        }
    }

    /** A part with what it is called, and its mark if the overlay changed anything in it. */
    void title(int column, WrittenPart part, String key) {
        text(column, "@|bold " + part.id() + "|@  " + part.text(key) + markWithin(part.path()));
    }

    /** A text that is less prominent. */
    void faint(int column, String text) {
        lines.faint(text, " ".repeat(column));
    }

    void item(int column, String text) {
        lines.sentence(text, " ".repeat(column) + "- ");
    }

    /** What rules a part out. */
    void vetoes(int column, WrittenPart part) {
        for (WrittenPart veto : part.parts("vetoes")) {
            item(
                    column,
                    "@|red ruled out|@" + veto.when() + ": " + veto.text("because") + " @|faint (" + veto.id() + ")|@"
                            + markWithin(veto.path()));
        }
    }

    /** Every entry in a line of its own. */
    void entries(WrittenPart part) {
        part.keys().forEach(key -> text(2, key + ": " + part.inline(key) + mark(part.below(key))));
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
