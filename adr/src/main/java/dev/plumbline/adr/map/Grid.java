package dev.plumbline.adr.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * A map cut into columns and rows, as few as possible.
 *
 * @param columns the first position of each column, in order
 * @param rows the first position of each row, in order
 * @param cells outcomes, row by row from the bottom
 */
public record Grid(Box box, List<Long> columns, List<Long> rows, List<List<Outcome>> cells) {

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = cells.stream().map(List::copyOf).toList();
    }

    static Grid of(Box box, List<Survey.Piece> pieces) {
        TreeSet<Long> lefts = new TreeSet<>();
        TreeSet<Long> bottoms = new TreeSet<>();
        pieces.forEach(piece -> {
            lefts.add(piece.box().left());
            bottoms.add(piece.box().bottom());
        });
        List<Long> columns = List.copyOf(lefts);
        List<Long> rows = List.copyOf(bottoms);
        Outcome[][] cells = new Outcome[rows.size()][columns.size()];
        for (Survey.Piece piece : pieces) {
            int left = place(columns, piece.box().left());
            int right = place(columns, piece.box().right());
            for (int row = place(rows, piece.box().bottom());
                    row <= place(rows, piece.box().top());
                    row++) {
                Arrays.fill(cells[row], left, right + 1, piece.outcome());
            }
        }
        return merged(box, columns, rows, cells);
    }

    /** Without the columns and rows that are as the one before. */
    private static Grid merged(Box box, List<Long> columns, List<Long> rows, Outcome[][] cells) {
        List<Integer> keptRows = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (row == 0 || !Arrays.equals(cells[row], cells[row - 1])) {
                keptRows.add(row);
            }
        }
        List<Integer> keptColumns = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int here = column;
            if (column == 0 || keptRows.stream().anyMatch(row -> !cells[row][here].equals(cells[row][here - 1]))) {
                keptColumns.add(column);
            }
        }
        return new Grid(
                box,
                keptColumns.stream().map(columns::get).toList(),
                keptRows.stream().map(rows::get).toList(),
                keptRows.stream()
                        .map(row -> keptColumns.stream()
                                .map(column -> cells[row][column])
                                .toList())
                        .toList());
    }

    /** The part of it in a box that lies in its own. */
    Grid within(Box part) {
        int left = place(columns, part.left());
        int right = place(columns, part.right());
        int bottom = place(rows, part.bottom());
        int top = place(rows, part.top());
        List<Long> lefts = new ArrayList<>(columns.subList(left, right + 1));
        List<Long> bottoms = new ArrayList<>(rows.subList(bottom, top + 1));
        lefts.set(0, part.left());
        bottoms.set(0, part.bottom());
        Outcome[][] inside = cells.subList(bottom, top + 1).stream()
                .map(row -> row.subList(left, right + 1).toArray(Outcome[]::new))
                .toArray(Outcome[][]::new);
        return merged(part, lefts, bottoms, inside);
    }

    private static int place(List<Long> starts, long position) {
        int found = Collections.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    public Outcome outcome(long x, long y) {
        return cells.get(place(rows, y)).get(place(columns, x));
    }

    /** The last position of a column. */
    public long right(int column) {
        return column + 1 < columns.size() ? columns.get(column + 1) - 1 : box.right();
    }

    /** The last position of a row. */
    public long top(int row) {
        return row + 1 < rows.size() ? rows.get(row + 1) - 1 : box.top();
    }

    /** Rectangles that cover an outcome and do not overlap, from the bottom, wide ones first. */
    public List<Box> boxes(Outcome outcome) {
        List<Box> boxes = new ArrayList<>();
        List<Box> open = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Box> runs = runs(outcome, row);
            List<Box> grown = new ArrayList<>();
            for (Box run : runs) {
                Box whole = open.stream()
                        .filter(box -> box.left() == run.left() && box.right() == run.right())
                        .findFirst()
                        .map(box -> box.rows(box.bottom(), run.top()))
                        .orElse(run);
                open.removeIf(box -> box.left() == run.left() && box.right() == run.right());
                grown.add(whole);
            }
            boxes.addAll(open);
            open = grown;
        }
        boxes.addAll(open);
        return boxes;
    }

    private List<Box> runs(Outcome outcome, int row) {
        List<Box> runs = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (!cells.get(row).get(column).equals(outcome)) {
                continue;
            }
            int from = column;
            while (column + 1 < columns.size() && cells.get(row).get(column + 1).equals(outcome)) {
                column++;
            }
            runs.add(new Box(columns.get(from), right(column), rows.get(row), top(row)));
        }
        return runs;
    }
}
