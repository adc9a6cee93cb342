package dev.plumbline.cli;

import java.util.Locale;
import java.util.Map;
import org.jline.utils.ScreenTerminal;

/**
 * What a terminal shows, as an SVG picture. Every character stands in its own column, so that no blank is lost and nothing
 * is stretched whatever font the reader's machine has.
 */
final class TerminalPicture {

    private static final double COLUMN = 8.4;
    private static final double ROW = 19;
    private static final double LEFT = 18;
    private static final double TOP = 48;

    /** On the dark ground of the picture, by the terminal's own colour. */
    private static final Map<Integer, String> COLOURS = Map.of(
            0x080, "#56d364",
            0x088, "#56d4dd",
            0x800, "#ff7b72",
            0x880, "#e3b341",
            0x008, "#79c0ff",
            0x808, "#d2a8ff");

    private static final String DIM = "#8b949e";

    private final int columns;
    private final int rows;
    private final long[] cells;

    /**
     * @param sent to the terminal, with its escape sequences
     * @param rows of the terminal, from the top
     */
    TerminalPicture(String sent, int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.cells = new long[columns * rows];
        ScreenTerminal terminal = new ScreenTerminal(columns, rows);
        terminal.write(sent);
        terminal.dump(cells, new int[2]);
    }

    /** The picture, down to the last row with something on it. */
    String svg(String title, String description) {
        int last = lastRow();
        String width = number(2 * LEFT + columns * COLUMN);
        String height = number(TOP + last * ROW + 18);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\""
                .formatted(width, height));
        svg.append(" role=\"img\" aria-labelledby=\"t d\">\n<title id=\"t\">" + title + "</title><desc id=\"d\">");
        svg.append(description + "</desc>\n<rect width=\"" + width + "\" height=\"" + height);
        svg.append("\" rx=\"10\" fill=\"#0d1117\" stroke=\"#30363d\"/>\n");
        for (int x = 20; x <= 56; x += 18) {
            svg.append("<circle cx=\"" + x + "\" cy=\"18\" r=\"5.5\" fill=\"#6e7681\"/>");
        }
        svg.append("\n<g font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace\"");
        svg.append(" font-size=\"14\" fill=\"#e6edf3\">\n");
        for (int row = 0; row <= last; row++) {
            row(row, svg);
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private int lastRow() {
        int last = cells.length - 1;
        while (last > 0 && isBlank(cells[last])) {
            last--;
        }
        return last / columns;
    }

    private static boolean isBlank(long cell) {
        int character = ScreenTerminal.cellCodePoint(cell);
        return character == 0 || character == ' ';
    }

    /** A piece of text for each run of characters of one style without blanks between them. */
    private void row(int row, StringBuilder svg) {
        int start = 0;
        for (int column = 0; column <= columns; column++) {
            boolean ends = column == columns
                    || isBlank(cell(row, column))
                    || column > start && !style(cell(row, column)).equals(style(cell(row, start)));
            if (ends && column > start) {
                word(row, start, column, svg);
            }
            if (ends) {
                start = column < columns && isBlank(cell(row, column)) ? column + 1 : column;
            }
        }
    }

    private void word(int row, int start, int end, StringBuilder svg) {
        StringBuilder places = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (int column = start; column < end; column++) {
            places.append(places.isEmpty() ? "" : " ").append(number(LEFT + column * COLUMN));
            text.appendCodePoint(ScreenTerminal.cellCodePoint(cell(row, column)));
        }
        svg.append("<text x=\"" + places + "\" y=\"" + number(TOP + row * ROW) + "\"" + style(cell(row, start)) + ">");
        svg.append(text.toString().replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
    }

    private long cell(int row, int column) {
        return cells[row * columns + column];
    }

    private static String style(long cell) {
        String colour = ScreenTerminal.cellDim(cell)
                ? DIM
                : ScreenTerminal.cellHasForeground(cell) ? COLOURS.get(ScreenTerminal.cellForeground(cell)) : "";
        return (colour.isEmpty() ? "" : " fill=\"" + colour + "\"")
                + (ScreenTerminal.cellBold(cell) ? " font-weight=\"bold\"" : "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}
