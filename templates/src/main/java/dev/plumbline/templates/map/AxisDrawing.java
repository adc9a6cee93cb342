package dev.plumbline.templates.map;

import dev.plumbline.adr.map.Axis;
import java.util.List;

/** Draws the frame of the plot, its ticks, and what the axes ask. */
record AxisDrawing(PlotArea frame) {

    private static final double TICK_LINE = 16;

    /** The height of what stands under the plot. */
    double below() {
        return 10 + linesOfTicks() * TICK_LINE + 26;
    }

    private int linesOfTicks() {
        return frame.map().x().ticks().stream()
                .mapToInt(tick -> lines(tick).size())
                .max()
                .orElse(1);
    }

    private List<String> lines(Axis.Tick tick) {
        return BrokenLines.of(tick.label(), (int) Math.max(6, frame.roomForTick() / PlotArea.LETTER));
    }

    void draw(Svg svg) {
        svg.rectangle(PictureStyle.STROKE, frame.left(), frame.top(), frame.width(), frame.height());
        svg.text(
                PictureStyle.FAINT + PictureStyle.START,
                PlotArea.MARGIN,
                frame.top() - 12,
                MapWording.axis(frame.map().y()));
        for (Axis.Tick tick : frame.map().y().ticks()) {
            double y = frame.y(tick.position());
            svg.line(PictureStyle.STROKE, frame.left() - 5, y, frame.left(), y);
            svg.text(PictureStyle.FAINT + PictureStyle.END, frame.left() - 9, y + 4.5, tick.label());
        }
        for (Axis.Tick tick : frame.map().x().ticks()) {
            double x = frame.x(tick.position());
            svg.line(PictureStyle.STROKE, x, frame.bottom(), x, frame.bottom() + 5);
            svg.lines(PictureStyle.FAINT + PictureStyle.MIDDLE, x, frame.bottom() + 20, lines(tick), TICK_LINE);
        }
        double titleAt = frame.bottom() + 24 + linesOfTicks() * TICK_LINE;
        svg.text(
                PictureStyle.FAINT + PictureStyle.END,
                frame.right(),
                titleAt,
                MapWording.axis(frame.map().x()));
    }
}
