package dev.plumbline.templates.map;

import dev.plumbline.adr.map.Grid;
import dev.plumbline.adr.map.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Walks around the cells of one outcome, which is to the right all the way, and leaves out what is straight on. */
final class OutcomeBorder {

    private final Grid grid;
    private final Outcome outcome;
    private final PlotArea frame;

    /** The ways out of each corner: at most two, where two cells touch in it only. */
    private final Map<Corner, List<Corner>> ways = new TreeMap<>();

    OutcomeBorder(PlotArea frame, Outcome outcome) {
        this.frame = frame;
        this.grid = frame.map().grid();
        this.outcome = outcome;
    }

    /** A corner between cells; (0, 0) is the lower left one of the map. */
    private record Corner(int column, int row) implements Comparable<Corner> {

        @Override
        public int compareTo(Corner other) {
            return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
        }
    }

    /** The data of a path. */
    String path() {
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int column = 0; column < grid.columns().size(); column++) {
                if (isIn(column, row)) {
                    edges(column, row);
                }
            }
        }
        StringBuilder path = new StringBuilder();
        while (!ways.isEmpty()) {
            append(loop(ways.keySet().iterator().next()), path);
        }
        return path.toString();
    }

    private boolean isIn(int column, int row) {
        return column >= 0
                && row >= 0
                && row < grid.rows().size()
                && column < grid.columns().size()
                && grid.cells().get(row).get(column).equals(outcome);
    }

    private void edges(int column, int row) {
        Corner lowerLeft = new Corner(column, row);
        Corner lowerRight = new Corner(column + 1, row);
        Corner upperLeft = new Corner(column, row + 1);
        Corner upperRight = new Corner(column + 1, row + 1);
        edge(isIn(column - 1, row), lowerLeft, upperLeft);
        edge(isIn(column, row + 1), upperLeft, upperRight);
        edge(isIn(column + 1, row), upperRight, lowerRight);
        edge(isIn(column, row - 1), lowerRight, lowerLeft);
    }

    private void edge(boolean isInside, Corner from, Corner to) {
        if (!isInside) {
            ways.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
        }
    }

    private List<Corner> loop(Corner start) {
        List<Corner> loop = new ArrayList<>();
        Corner here = start;
        do {
            loop.add(here);
            List<Corner> out = ways.get(here);
            Corner next = out == null ? start : out.remove(0);
            if (out != null && out.isEmpty()) {
                ways.remove(here);
            }
            here = next;
        } while (!here.equals(start));
        return loop;
    }

    private void append(List<Corner> loop, StringBuilder path) {
        char command = 'M';
        for (int i = 0; i < loop.size(); i++) {
            Corner before = loop.get((i + loop.size() - 1) % loop.size());
            Corner here = loop.get(i);
            Corner after = loop.get((i + 1) % loop.size());
            boolean isStraight = (before.column == here.column && here.column == after.column)
                    || (before.row == here.row && here.row == after.row);
            if (!isStraight) {
                path.append(command).append(x(here)).append(' ').append(y(here));
                command = 'L';
            }
        }
        path.append('Z');
    }

    private String x(Corner corner) {
        boolean isEnd = corner.column == grid.columns().size();
        return Svg.number(
                frame.x(isEnd ? grid.box().right() + 0.5 : grid.columns().get(corner.column) - 0.5));
    }

    private String y(Corner corner) {
        boolean isEnd = corner.row == grid.rows().size();
        return Svg.number(frame.y(isEnd ? grid.box().top() + 0.5 : grid.rows().get(corner.row) - 0.5));
    }
}
