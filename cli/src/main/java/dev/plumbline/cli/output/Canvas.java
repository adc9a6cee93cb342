package dev.plumbline.cli.output;

import dev.plumbline.cli.terminal.TextWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of characters, each with a style, that are written over until they are printed. */
final class Canvas {

    private final String[][] signs;
    private final String[][] styles;

    Canvas(int columns, int rows) {
        signs = new String[rows][columns];
        styles = new String[rows][columns];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(signs[row], " ");
            Arrays.fill(styles[row], "");
        }
    }

    /** @param style as in {@code @|style text|@}; empty for none */
    void put(int column, int row, String sign, String style) {
        signs[row][column] = sign;
        styles[row][column] = style;
    }

    boolean is(int column, int row, String sign, String style) {
        return signs[row][column].equals(sign) && styles[row][column].equals(style);
    }

    void write(int column, int row, String text, String style) {
        int at = column;
        for (int codePoint : text.codePoints().toArray()) {
            String sign = Character.toString(codePoint);
            put(at, row, sign, style);
            for (int i = 1; i < TextWidth.of(sign); i++) {
                put(at + i, row, "", style);
            }
            at += TextWidth.of(sign);
        }
    }

    /** The rows from the top, with markup. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < signs.length; row++) {
            rows.add(row(row));
        }
        return rows;
    }

    private String row(int row) {
        StringBuilder text = new StringBuilder();
        String style = "";
        for (int column = 0; column < signs[row].length; column++) {
            String next = styles[row][column];
            if (!next.equals(style)) {
                text.append(style.isEmpty() ? "" : "|@").append(next.isEmpty() ? "" : "@|" + next + " ");
                style = next;
            }
            text.append(signs[row][column]);
        }
        return text.append(style.isEmpty() ? "" : "|@").toString();
    }
}
