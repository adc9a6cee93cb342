package dev.plumbline.adr.map;

import dev.plumbline.adr.catalog.Catalog;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which option wins as two answers vary and all others stay as they are reckoned with, and where the team stands.
 *
 * @param regions by outcome: options in the order of the catalog, then where nothing fits, then what cannot be
 * @param borders first those along {@code x}, then those along {@code y}, each nearest first
 * @param nearest how many of the two axes, {@code x} first, are there because nothing is nearer to a border; empty if they
 *     were asked for
 */
public record DecisionMap(
        Catalog catalog,
        Axis x,
        Axis y,
        Grid grid,
        List<Region> regions,
        Mark mark,
        List<Border> borders,
        OptionalInt nearest) {

    public DecisionMap {
        regions = List.copyOf(regions);
        borders = List.copyOf(borders);
    }

    /** The same, with axes that nobody asked for. */
    public DecisionMap chosenFor(int nearest) {
        return new DecisionMap(catalog, x, y, grid, regions, mark, borders, OptionalInt.of(nearest));
    }

    /** @param boxes that cover it and do not overlap */
    public record Region(Outcome outcome, List<Box> boxes) {

        public Region {
            boxes = List.copyOf(boxes);
        }
    }

    /** What comes of the answers reckoned with. */
    public Outcome here() {
        return grid.outcome(mark.x().reckoned(), mark.y().reckoned());
    }

    public List<Border> bordersAlong(Axis axis) {
        return borders.stream()
                .filter(border -> border.axis().equals(axis))
                .sorted(Comparator.comparingDouble(Border::distance))
                .toList();
    }
}
