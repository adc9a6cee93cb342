package dev.plumbline.adr.map;

import dev.plumbline.adr.catalog.Catalog;
import java.util.Comparator;
import java.util.List;

/**
 * Which option wins as two answers vary and all others stay as they are reckoned with, and where the team stands.
 *
 * @param regions by outcome: options in the order of the catalog, then where nothing fits, then what cannot be
 * @param borders first those along {@code x}, then those along {@code y}, each nearest first
 */
public record DecisionMap(
        Catalog catalog, Axis x, Axis y, Grid grid, List<Region> regions, Mark mark, List<Border> borders) {

    public DecisionMap {
        regions = List.copyOf(regions);
        borders = List.copyOf(borders);
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
