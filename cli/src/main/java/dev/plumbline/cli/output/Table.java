package dev.plumbline.cli.output;

import dev.plumbline.cli.terminal.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns of a fixed width. A cell that is wider is broken into lines, at spaces where there are some.
 *
 * @param columns from the left; each keeps the blanks between it and the one before
 */
record Table(List<Column> columns, TerminalText lines) {

    Table {
        columns = List.copyOf(columns);
    }

    /**
     * @param width in columns of the terminal
     * @param gap blanks in front of it
     */
    record Column(int width, int gap, boolean isRight) {

        static Column left(int width, int gap) {
            return new Column(width, gap, false);
        }

        static Column right(int width, int gap) {
            return new Column(width, gap, true);
        }

        private List<String> broken(String text) {
            return WrappedText.wrap(text, width).stream()
                    .flatMap(line -> WrappedText.chopped(line, width).stream())
                    .toList();
        }

        private String padded(String text, String style) {
            String room = " ".repeat(Math.max(0, width - TextWidth.of(text)));
            String shown = style.isEmpty() || text.isEmpty() ? text : "@|" + style + " " + text + "|@";
            return " ".repeat(gap) + (isRight ? room + shown : shown + room);
        }
    }

    /** A cell, with a style as in {@code @|style text|@}; empty for none. */
    record Cell(String text, String style) {

        static Cell of(String text) {
            return new Cell(text, "");
        }

        static Cell bold(String text) {
            return new Cell(text, "bold");
        }
    }

    /** A row of titles: they stand on the line below them. */
    void titles(List<Cell> cells) {
        row(cells, true);
    }

    void row(List<Cell> cells) {
        row(cells, false);
    }

    private void row(List<Cell> cells, boolean fromBelow) {
        List<List<String>> broken = IntStream.range(0, cells.size())
                .mapToObj(i -> columns.get(i).broken(cells.get(i).text()))
                .toList();
        int height = broken.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                List<String> cell = new ArrayList<>(broken.get(i));
                int at = fromBelow ? line - (height - cell.size()) : line;
                String part = at >= 0 && at < cell.size() ? cell.get(at) : "";
                text.append(columns.get(i).padded(part, cells.get(i).style()));
            }
            lines.add(text.toString());
        }
    }
}
