package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Frame;
import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Look;
import dev.plumbline.cli.terminal.prompt.Prompt.Hint;
import dev.plumbline.cli.terminal.prompt.Prompt.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands around a prompt.
 *
 * @param question as a sentence
 * @param why why we ask; may be empty
 * @param canGoBack whether Esc leads to another question
 */
public record Page(Optional<Progress> progress, String question, String why, boolean canGoBack) {

    /** Longer lines are hard to read, however wide the terminal is. */
    private static final int WIDEST = 100;

    private static final int MARGIN = 2;
    private static final int BAR = 24;

    /**
     * How far we are.
     *
     * @param number of this question, from 1
     * @param of how many there are, at most
     * @param standing what has come of it so far; may be empty
     */
    public record Progress(String group, int number, int of, String standing) {

        List<Line> lines(Look look, int width) {
            int done = (int) Math.round((double) BAR * (number - 1) / Math.max(1, of));
            Line bar = Line.of(group + "  ")
                    .and(Ink.ACCENT, look.glyphs().bar().repeat(done))
                    .and(Ink.DIM, look.glyphs().rest().repeat(BAR - done))
                    .and(Ink.DIM, "  " + count());
            List<Line> lines = new ArrayList<>(bar.wrap(width, 0));
            lines.addAll(standing(width));
            return lines;
        }

        List<Line> plain(int width) {
            List<Line> lines = new ArrayList<>(standing(width));
            lines.add(Line.of(group + ", " + count()));
            return lines;
        }

        private String count() {
            return "question " + number + (number == of ? " of " : " of at most ") + of;
        }

        private List<Line> standing(int width) {
            return standing.isEmpty() ? List.of() : Line.of(standing).wrap(width, 0);
        }
    }

    /** Columns that a line may have on a terminal of that width. */
    public static int room(int width) {
        return Math.min(width, WIDEST) - MARGIN;
    }

    /**
     * The page with a prompt on it.
     *
     * @param width columns of the widest line
     * @param height the most lines there may be
     */
    Frame frame(Prompt<?> prompt, int width, int height, Look look) {
        int room = room(width);
        View view = prompt.view(room, look);
        Layout layout = new Layout(
                progress.map(shown -> indented(shown.lines(look, room))).orElse(List.of()),
                indented(Line.of(Ink.STRONG, question).wrap(room, 0)),
                why.isEmpty() ? List.of() : indented(Line.of(Ink.DIM, why).wrap(room, 0)),
                indented(hints(prompt, look).wrap(room, 0)));
        return layout.frame(indented(view.lines()), view, height, look, MARGIN);
    }

    private Line hints(Prompt<?> prompt, Look look) {
        List<Hint> hints = new ArrayList<>(prompt.hints(look));
        if (canGoBack) {
            hints.add(new Hint("esc", "back"));
        }
        hints.add(new Hint("ctrl-c", "leave"));
        Line line = Line.EMPTY;
        for (Hint hint : hints) {
            String dot = line.spans().isEmpty() ? "" : " " + look.glyphs().dot() + " ";
            line = line.and(Ink.DIM, dot + hint.keys() + " " + hint.does());
        }
        return line;
    }

    /** The same for a terminal on which nothing is drawn over. */
    List<Line> plain(Prompt<?> prompt, int width, Look look) {
        int room = Math.min(width, WIDEST);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.EMPTY);
        progress.ifPresent(shown -> lines.addAll(shown.plain(room)));
        lines.addAll(Line.of(question).wrap(room, 0));
        if (!why.isEmpty()) {
            lines.addAll(Line.of(why).wrap(room, 0));
        }
        prompt.plain(look).forEach(line -> lines.addAll(line.wrap(room, MARGIN)));
        return lines;
    }

    private static List<Line> indented(List<Line> lines) {
        return lines.stream().map(Page::indented).toList();
    }

    private static Line indented(Line line) {
        return line.spans().isEmpty() ? line : Line.of(" ".repeat(MARGIN)).and(line);
    }
}
