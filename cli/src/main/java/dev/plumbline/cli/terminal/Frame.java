package dev.plumbline.cli.terminal;

import java.util.List;
import java.util.Optional;

/**
 * What is drawn in place: it is replaced by the next frame. No line is wider than the terminal, and there are
 * no more of them than it has rows.
 *
 * @param caret where the cursor blinks; hidden if empty
 */
public record Frame(List<Line> lines, Optional<Caret> caret) {

    public Frame {
        lines = List.copyOf(lines);
    }

    /**
     * A place in the frame.
     *
     * @param row from 0
     * @param column from 0
     */
    public record Caret(int row, int column) {}
}
