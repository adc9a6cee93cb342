package dev.plumbline.templates.map;

import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.adr.map.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds room for labels: looks at the map through a coarse raster, where cells that are written on count as taken. */
final class Rooms {

    private static final int COLUMNS = 64;
    private static final int ROWS = 24;

    private final PlotArea frame;
    private final Outcome[][] cells = new Outcome[ROWS][COLUMNS];
    private final boolean[][] taken = new boolean[ROWS][COLUMNS];
    private final List<Area> areas = new ArrayList<>();

    Rooms(PlotArea frame) {
        this.frame = frame;
        DecisionMap map = frame.map();
        long[] across = IntStream.range(0, COLUMNS)
                .mapToLong(column -> map.x().position((column + 0.5) / COLUMNS))
                .toArray();
        for (int row = 0; row < ROWS; row++) {
            long y = map.y().position(1 - (row + 0.5) / ROWS);
            for (int column = 0; column < COLUMNS; column++) {
                cells[row][column] = map.grid().outcome(across[column], y);
            }
        }
    }

    /** The middle of a place for a label. */
    record Place(double x, double y) {}

    /** A rectangle of cells. */
    private record Room(int column, int row, int columns, int rows) {

        int size() {
            return columns * rows;
        }
    }

    /** Something drawn. */
    record Area(double left, double top, double width, double height) {

        boolean touches(Area other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    /** Nothing is to be written here any more. */
    void take(Area area) {
        areas.add(area);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                taken[row][column] |= area.touches(new Area(
                        frame.left() + frame.width() * column / COLUMNS,
                        frame.top() + frame.height() * row / ROWS,
                        frame.width() / COLUMNS,
                        frame.height() / ROWS));
            }
        }
    }

    /** Whether it lies on the map and nothing is drawn there. */
    boolean isFree(Area area) {
        return area.left() >= frame.left()
                && area.left() + area.width() <= frame.right()
                && area.top() >= frame.top()
                && area.top() + area.height() <= frame.bottom()
                && areas.stream().noneMatch(area::touches);
    }

    /** A place in every part of a region that has room for a label of this size; the largest parts first. */
    List<Place> places(Outcome outcome, double width, double height) {
        List<Place> places = new ArrayList<>();
        boolean[][] left = new boolean[ROWS][COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                left[row][column] = cells[row][column].equals(outcome);
            }
        }
        int columns = (int) Math.ceil(width / frame.width() * COLUMNS);
        int rows = (int) Math.ceil(height / frame.height() * ROWS);
        Optional<Room> room = largest(left, columns, rows);
        while (room.isPresent()) {
            Room found = room.get();
            places.add(new Place(
                    frame.left() + frame.width() * (found.column() + found.columns() / 2.0) / COLUMNS,
                    frame.top() + frame.height() * (found.row() + found.rows() / 2.0) / ROWS));
            leave(left, found.column(), found.row());
            room = largest(left, columns, rows);
        }
        return places;
    }

    private Optional<Room> largest(boolean[][] left, int columns, int rows) {
        int[] depths = new int[COLUMNS];
        List<Room> rooms = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                depths[column] = left[row][column] && !taken[row][column] ? depths[column] + 1 : 0;
            }
            for (int column = 0; column < COLUMNS; column++) {
                widest(depths, column, row, columns, rows).ifPresent(rooms::add);
            }
        }
        return rooms.stream().max(Comparator.comparingInt(Room::size));
    }

    /** The largest room with this lower left cell. */
    private static Optional<Room> widest(int[] depths, int from, int row, int columns, int rows) {
        Room best = new Room(0, 0, 0, 0);
        int depth = ROWS;
        for (int column = from; column < COLUMNS && depths[column] >= rows; column++) {
            depth = Math.min(depth, depths[column]);
            int width = column - from + 1;
            if (width >= columns && width * depth > best.size()) {
                best = new Room(from, row - depth + 1, width, depth);
            }
        }
        return best.size() == 0 ? Optional.empty() : Optional.of(best);
    }

    /** Forgets a connected part. */
    private static void leave(boolean[][] left, int column, int row) {
        Deque<int[]> next = new ArrayDeque<>(List.of(new int[] {column, row}));
        while (!next.isEmpty()) {
            int[] cell = next.pop();
            boolean isInside = cell[0] >= 0 && cell[0] < COLUMNS && cell[1] >= 0 && cell[1] < ROWS;
            if (isInside && left[cell[1]][cell[0]]) {
                left[cell[1]][cell[0]] = false;
                next.push(new int[] {cell[0] + 1, cell[1]});
                next.push(new int[] {cell[0] - 1, cell[1]});
                next.push(new int[] {cell[0], cell[1] + 1});
                next.push(new int[] {cell[0], cell[1] - 1});
            }
        }
    }
}
