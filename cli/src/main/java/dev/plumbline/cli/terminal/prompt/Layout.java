package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Frame;
import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Look;
import dev.plumbline.cli.terminal.prompt.Prompt.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fits a page into the rows there are: what is answered scrolls; where even that is too much, first the blank
 * lines and the progress go, then why we ask, then the hints. For one use.
 */
final class Layout {

    /** Fewer rows than this cannot be scrolled: one entry and the two lines that say what is hidden. */
    private static final int LEAST_BODY = 3;

    private List<Line> progress;
    private List<Line> question;
    private List<Line> reason;
    private List<Line> hints;

    Layout(List<Line> progress, List<Line> question, List<Line> reason, List<Line> hints) {
        this.progress = progress;
        this.question = question;
        this.reason = reason;
        this.hints = hints;
    }

    Frame frame(List<Line> body, View view, int height, Look look, int margin) {
        int least = Math.min(body.size(), LEAST_BODY);
        boolean airy = head(true).size() + foot(true).size() + least <= height;
        if (!airy) {
            progress = List.of();
        }
        if (head(airy).size() + foot(airy).size() + least > height) {
            reason = List.of();
        }
        if (head(airy).size() + foot(airy).size() + least > height) {
            hints = List.of();
        }
        if (head(airy).size() + least > height) {
            question = question.subList(0, Math.max(0, Math.min(question.size(), height - least)));
        }
        List<Line> lines = new ArrayList<>(head(airy));
        int room = height - lines.size() - foot(airy).size();
        int first = lines.size();
        Window window = Window.around(view.focus(), body.size(), room);
        lines.addAll(window.of(body, look, margin));
        lines.addAll(foot(airy));
        int row = first + window.row(view.focus());
        return new Frame(
                lines,
                view.caret().isPresent()
                        ? Optional.of(new Frame.Caret(row, view.caret().getAsInt() + margin))
                        : Optional.empty());
    }

    private List<Line> head(boolean airy) {
        List<Line> lines = new ArrayList<>();
        block(lines, progress, airy);
        block(lines, question, airy);
        lines.addAll(reason);
        if (airy) {
            lines.add(Line.EMPTY);
        }
        return lines;
    }

    private List<Line> foot(boolean airy) {
        List<Line> lines = new ArrayList<>();
        block(lines, hints, airy);
        return lines;
    }

    private static void block(List<Line> lines, List<Line> block, boolean airy) {
        if (airy && !block.isEmpty()) {
            lines.add(Line.EMPTY);
        }
        lines.addAll(block);
    }

    /** The part of a list that is shown. */
    private record Window(int from, int to, int size) {

        static Window around(int focus, int size, int room) {
            if (size <= room) {
                return new Window(0, size, size);
            }
            int shown = Math.max(1, room);
            int from = Math.max(0, Math.min(focus - shown / 2, size - shown));
            return new Window(from, from + shown, size);
        }

        int row(int line) {
            return line - from;
        }

        /** The lines; the outermost give way to a note on how many more there are. */
        List<Line> of(List<Line> body, Look look, int margin) {
            List<Line> lines = new ArrayList<>(body.subList(from, to));
            if (lines.size() >= LEAST_BODY && from > 0) {
                lines.set(0, more(look.glyphs().up(), from + 1, margin));
            }
            if (lines.size() >= LEAST_BODY && to < size) {
                lines.set(lines.size() - 1, more(look.glyphs().down(), size - to + 1, margin));
            }
            return lines;
        }

        private static Line more(String arrow, int count, int margin) {
            return Line.of(Ink.DIM, " ".repeat(margin + 2) + arrow + " " + count + " more");
        }
    }
}
