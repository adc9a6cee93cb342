package dev.plumbline.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Fills lines word by word. For one use. */
final class Wrapping {

    private record Cell(int codePoint, Ink ink) {}

    private final int width;
    private final int indent;
    private final List<Line> lines = new ArrayList<>();
    private final List<Cell> row = new ArrayList<>();
    private final List<Cell> spaces = new ArrayList<>();
    private final List<Cell> word = new ArrayList<>();

    Wrapping(int width, int indent) {
        this.width = Math.max(1, width);
        this.indent = indent;
    }

    List<Line> wrap(Line line) {
        for (Line.Span span : line.spans()) {
            span.text().codePoints().forEach(codePoint -> add(new Cell(codePoint, span.ink())));
        }
        placeWord();
        endRow();
        return lines;
    }

    private void add(Cell cell) {
        if (cell.codePoint() == ' ') {
            placeWord();
            spaces.add(cell);
        } else {
            word.add(cell);
        }
    }

    private void placeWord() {
        if (word.isEmpty()) {
            return;
        }
        if (width(row) + width(spaces) + width(word) <= width) {
            row.addAll(spaces);
        } else if (!row.isEmpty()) {
            endRow();
            startRow();
        }
        spaces.clear();
        for (Cell cell : word) {
            if (width(row) + TextWidth.of(cell.codePoint()) > width) {
                endRow();
                startRow();
            }
            row.add(cell);
        }
        word.clear();
    }

    private void startRow() {
        for (int i = 0; i < indent; i++) {
            row.add(new Cell(' ', Ink.PLAIN));
        }
    }

    private void endRow() {
        Line line = Line.EMPTY;
        int start = 0;
        for (int i = 1; i <= row.size(); i++) {
            if (i == row.size() || row.get(i).ink() != row.get(start).ink()) {
                line = line.and(row.get(start).ink(), text(row.subList(start, i)));
                start = i;
            }
        }
        lines.add(line);
        row.clear();
    }

    private static String text(List<Cell> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach(cell -> text.appendCodePoint(cell.codePoint()));
        return text.toString();
    }

    private static int width(List<Cell> cells) {
        return cells.stream().mapToInt(cell -> TextWidth.of(cell.codePoint())).sum();
    }
}
