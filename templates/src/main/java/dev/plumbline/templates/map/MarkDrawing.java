package dev.plumbline.templates.map;

import dev.plumbline.adr.map.Axis;
import dev.plumbline.adr.map.Border;
import dev.plumbline.adr.map.Mark;
import java.util.List;

/** Draws where the team stands: a dot, bars for what it does not know, and lines to the nearest borders. */
final class MarkDrawing {

    private static final double BAR = 10;
    private static final double LETTER = 8;

    private final PlotArea frame;
    private final Rooms rooms;
    private final Svg svg;
    private final double x;
    private final double y;

    MarkDrawing(PlotArea frame, Rooms rooms, Svg svg) {
        this.frame = frame;
        this.rooms = rooms;
        this.svg = svg;
        this.x = frame.x(frame.map().mark().x().reckoned());
        this.y = frame.y(frame.map().mark().y().reckoned());
    }

    void draw(String team) {
        bars(frame.map().mark());
        for (Axis axis : List.of(frame.map().x(), frame.map().y())) {
            frame.map().bordersAlong(axis).stream().findFirst().ifPresent(this::border);
        }
        svg.add("<circle " + PictureStyle.DOT + " cx=\"" + Svg.number(x) + "\" cy=\"" + Svg.number(y)
                + "\" r=\"7.5\"/>");
        rooms.take(new Rooms.Area(x - 9, y - 9, 18, 18));
        name(team);
    }

    /** What is known to a range is a dark bar, what is not known at all a pale one; both roughly known make a box. */
    private void bars(Mark mark) {
        double left = frame.x(mark.x().low() - 0.5);
        double right = frame.x(mark.x().high() + 0.5);
        double top = frame.y(mark.y().high() + 0.5);
        double bottom = frame.y(mark.y().low() - 0.5);
        if (!mark.x().isPoint()) {
            bar(mark.x(), left, y - BAR / 2, right - left, BAR);
        }
        if (!mark.y().isPoint()) {
            bar(mark.y(), x - BAR / 2, top, BAR, bottom - top);
        }
    }

    private void bar(Mark.Span span, double left, double top, double width, double height) {
        svg.rectangle(PictureStyle.BAR + (span.isKnown() ? "\"0.6\"" : "\"0.25\""), left, top, width, height);
        rooms.take(new Rooms.Area(left, top, width, height));
    }

    /** A broken line to the border, and the exact value there. */
    private void border(Border border) {
        boolean isAcross = border.axis().equals(frame.map().x());
        boolean isForward = border.to() > border.from();
        double place = border.to() + (isForward ? -0.5 : 0.5);
        double toX = isAcross ? frame.x(place) : x;
        double toY = isAcross ? y : frame.y(place);
        svg.line(PictureStyle.STROKE + " stroke-width=\"1.8\" stroke-dasharray=\"6 4\"", x, y, toX, toY);
        svg.add("<circle " + PictureStyle.RING + " cx=\"" + Svg.number(toX) + "\" cy=\"" + Svg.number(toY)
                + "\" r=\"4.5\"/>");
        rooms.take(new Rooms.Area(
                Math.min(x, toX) - 5, Math.min(y, toY) - 5, Math.abs(x - toX) + 10, Math.abs(y - toY) + 10));
        String value = MapWording.value(border.axis(), border.to());
        double side = isForward ? 1 : -1;
        label(
                value,
                isAcross
                        ? List.of(
                                at(toX, toY + 20, side),
                                at(toX, toY - 12, side),
                                at(toX, toY + 20, -side),
                                at(toX, toY - 12, -side))
                        : List.of(at(toX, toY + 5 - 16 * side, 1), at(toX, toY + 5 - 16 * side, -1)));
    }

    private void name(String team) {
        label(team, List.of(at(x, y - 14, 1), at(x, y + 26, 1), at(x, y - 14, -1), at(x, y + 26, -1)));
    }

    /** @param side 1 for text that goes on to the right of its place, -1 for text that ends there */
    private record Spot(double x, double y, double side) {}

    private static Spot at(double x, double y, double side) {
        return new Spot(x + 10 * side, y, side);
    }

    /** Writes at the first spot that is free, or else at the first. */
    private void label(String text, List<Spot> spots) {
        double width = text.length() * LETTER;
        Spot spot = spots.stream()
                .filter(one -> rooms.isFree(area(one, width)))
                .findFirst()
                .orElse(spots.get(0));
        svg.text(
                PictureStyle.MARK + (spot.side() > 0 ? PictureStyle.START : PictureStyle.END),
                spot.x(),
                spot.y(),
                text);
        rooms.take(area(spot, width));
    }

    private static Rooms.Area area(Spot spot, double width) {
        double left = spot.side() > 0 ? spot.x() : spot.x() - width;
        return new Rooms.Area(left, spot.y() - 13, width, 17);
    }
}
