package dev.plumbline.cli.output;

import dev.plumbline.adr.change.ChangedAnswer;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.Flip;
import dev.plumbline.templates.render.FlipText;
import dev.plumbline.templates.render.Wording;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Lines for a terminal, coloured and wrapped. */
final class TerminalText {

    private static final int WIDEST = 100;

    private final Ansi ansi;
    private final int room;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    /** @param width in columns; sentences are wrapped to it, or to 100 if there is more */
    TerminalText(Ansi ansi, int width) {
        this.ansi = ansi;
        this.room = width;
        this.width = Math.min(width, WIDEST);
    }

    List<String> all() {
        return List.copyOf(lines);
    }

    /** A line as it is, with Picocli's markup. */
    void add(String markup) {
        lines.add(ansi.string(markup).stripTrailing());
    }

    /** Code, in which an at sign is no markup. */
    void verbatim(String code) {
        lines.add(("    " + code).stripTrailing());
    }

    void blank() {
        lines.add("");
    }

    void heading(String title) {
        blank();
        styled("bold", title, "");
    }

    /** A text in one style that is wrapped like a sentence; a style cannot go over the end of a line. */
    void styled(String style, String text, String indent) {
        for (String line : WrappedText.wrap(text, width - indent.length())) {
            add(indent + "@|" + style + " " + line + "|@");
        }
    }

    /** A text that is less prominent, and wrapped. */
    void faint(String text, String indent) {
        WrappedText.wrap(text, width - indent.length()).forEach(line -> add("@|faint " + indent + line + "|@"));
    }

    /** The columns there are, for what is no sentence. */
    int room() {
        return room;
    }

    /** A text that is wrapped; what follows the first line hangs below where it starts. */
    void sentence(String sentence, String indent) {
        String hanging = " ".repeat(indent.length());
        String lead = indent;
        for (String line : WrappedText.wrap(sentence, width - indent.length())) {
            add(lead + line);
            lead = hanging;
        }
    }

    /** Such as {@code delivery.replay  no → yes: queue wins}. */
    void change(Decision decision, Flip flip) {
        ChangedAnswer answer = flip.point().answer();
        change(
                answer.question().id(),
                Wording.from(decision, answer),
                Wording.to(answer),
                FlipText.then(decision, flip));
    }

    void change(String what, String from, String to, String then) {
        sentence(String.format("%-28s %s → %s: %s", what, from, to, then), "  ");
    }
}
