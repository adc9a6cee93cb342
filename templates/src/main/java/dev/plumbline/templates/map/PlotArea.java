package dev.plumbline.templates.map;

import dev.plumbline.adr.map.Axis;
import dev.plumbline.adr.map.DecisionMap;

/**
 * Where things are in the picture, in its own units, from the upper left.
 *
 * @param left of the plot
 */
record PlotArea(DecisionMap map, double left, double top, double width, double height) {

    /** Of the whole picture. */
    static final double WIDTH = 760;

    static final double MARGIN = 20;

    /** About the width of a letter of the size that ticks are written in. */
    static final double LETTER = 7.2;

    static PlotArea of(DecisionMap map, double top) {
        int longest = map.y().ticks().stream()
                .mapToInt(tick -> tick.label().length())
                .max()
                .orElse(0);
        double left = MARGIN + 10 + longest * LETTER;
        return new PlotArea(map, left, top, WIDTH - left - MARGIN, 340);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double x(double position) {
        return left + width * map.x().at(position);
    }

    double y(double position) {
        return bottom() - height * map.y().at(position);
    }

    /** The room between the neighbours of a tick. */
    double roomForTick() {
        Axis axis = map.x();
        return width / Math.max(1, axis.ticks().size());
    }
}
