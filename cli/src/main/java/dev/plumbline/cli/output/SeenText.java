package dev.plumbline.cli.output;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.workbench.seen.SeenAnswer;
import dev.plumbline.workbench.seen.SeenAnswers;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** What a project answers by itself, with where it was seen, for somebody to confirm. */
public final class SeenText {

    private SeenText() {}

    /**
     * A line for each answer; none if nothing was seen.
     *
     * @param said what was answered otherwise, which counts
     * @param asks whether what is open can be asked
     */
    public static List<String> lines(SeenAnswers seen, Draft said, boolean asks, Ansi ansi, int width) {
        TerminalText lines = new TerminalText(ansi, width);
        if (seen.answers().isEmpty()) {
            return lines.all();
        }
        lines.heading("Seen in this project");
        seen.answers().forEach(one -> line(one, said, asks, lines));
        lines.sentence(
                asks
                        ? "These are not asked again; look at them before you decide, and change what is wrong."
                        : "These count where you give no answer; change what is wrong with --set.",
                "");
        return lines.all();
    }

    private static void line(SeenAnswer seen, Draft said, boolean asks, TerminalText lines) {
        String id = seen.question().id();
        Answer other = said.answers().get(id);
        String open = asks ? "to be asked" : seen.answer().toString();
        String shown = seen.isOpen() ? open : seen.question().shown(seen.answer());
        String end = other == null || other.equals(seen.answer())
                ? ""
                : "; your answer " + seen.question().shown(other) + " counts";
        lines.sentence(String.format("%-28s %s: %s%s", id, shown, seen.places(), end), "  ");
    }
}
