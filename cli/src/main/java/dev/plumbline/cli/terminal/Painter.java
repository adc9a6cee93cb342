package dev.plumbline.cli.terminal;

import java.util.List;

/**
 * Works out what to send to the terminal so that a frame is replaced in place, without flicker: every line is
 * written over the old one, and only the rest behind it is erased.
 */
final class Painter {

    private static final String HIDE_CURSOR = "\u001b[?25l";
    static final String SHOW_CURSOR = "\u001b[?25h";
    private static final String ERASE_REST_OF_LINE = "\u001b[K";
    private static final String ERASE_BELOW = "\u001b[J";

    private final Look look;
    private List<Line> painted = List.of();
    private int cursorRow;

    /**
     * The least number of rows, known to be on the screen, between its top and our frame. Where the frame really
     * is we cannot know without asking the terminal.
     */
    private int above;

    Painter(Look look) {
        this.look = look;
    }

    /** @param rows of the terminal */
    String paint(Frame frame, int rows) {
        StringBuilder out = new StringBuilder(HIDE_CURSOR).append(toTop());
        List<Line> lines = frame.lines();
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? "" : "\r\n").append(look.encode(lines.get(i))).append(ERASE_REST_OF_LINE);
        }
        out.append(ERASE_BELOW);
        painted = lines;
        cursorRow = Math.max(0, lines.size() - 1);
        above = Math.min(above, Math.max(0, rows - lines.size()));
        frame.caret().ifPresent(caret -> out.append(to(caret)).append(SHOW_CURSOR));
        return out.toString();
    }

    /** Puts lines in the place of the frame, for good. */
    String print(List<Line> lines, int rows) {
        StringBuilder out = new StringBuilder(toTop()).append(ERASE_BELOW);
        for (Line line : lines) {
            out.append(look.encode(line)).append("\r\n");
        }
        painted = List.of();
        cursorRow = 0;
        above = Math.min(above + lines.size(), rows - 1);
        return out.append(SHOW_CURSOR).toString();
    }

    /** Takes back the last rows that were printed, if they are certain to be on the screen still. */
    String takeBack(int count) {
        String top = toTop();
        cursorRow = 0;
        painted = List.of();
        if (count > above) {
            return top + ERASE_BELOW;
        }
        above -= count;
        return top + up(count) + ERASE_BELOW;
    }

    /** The terminal is that wide now, and has broken longer lines into several rows. */
    void resized(int columns) {
        int rows = 0;
        for (int i = 0; i < cursorRow && i < painted.size(); i++) {
            rows += Math.max(1, (painted.get(i).width() + columns - 1) / columns);
        }
        cursorRow = rows;
        above = 0;
    }

    private String toTop() {
        return "\r" + up(cursorRow);
    }

    private String to(Frame.Caret caret) {
        String sequence = "\r" + up(cursorRow - caret.row()) + right(caret.column());
        cursorRow = caret.row();
        return sequence;
    }

    private static String up(int rows) {
        return rows > 0 ? "\u001b[" + rows + "A" : "";
    }

    private static String right(int columns) {
        return columns > 0 ? "\u001b[" + columns + "C" : "";
    }
}
