package dev.plumbline.templates.map;

import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.adr.map.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws a map as an SVG picture that stands alone: it follows the reader's light or dark colours, prints on white, and
 * says all it shows in its description. The same map gives the same bytes.
 */
public final class MapSvg {

    private static final double HEADING = 36;
    private static final double LINE = 21;
    /** In a line of the caption. */
    private static final int LETTERS = 90;

    private static final double LEGEND = 28;

    private final DecisionMap map;
    private final MapWording wording;
    private final Hatching hatching;
    private final List<String> caption;
    private final PlotArea frame;
    private final Rooms rooms;
    private final Svg svg = new Svg();

    private MapSvg(DecisionMap map) {
        this.map = map;
        this.wording = new MapWording(map);
        this.hatching = new Hatching(map);
        this.caption = Stream.of(List.of(wording.place() + "."), wording.borders(), wording.choice())
                .flatMap(List::stream)
                .flatMap(sentence -> BrokenLines.of(sentence, LETTERS).stream())
                .toList();
        this.frame = PlotArea.of(map, HEADING + caption.size() * LINE + 50);
        this.rooms = new Rooms(frame);
    }

    /**
     * Draws it.
     *
     * @param team the name that stands at its mark
     */
    public static String of(DecisionMap map, String team) {
        return new MapSvg(map).picture(team);
    }

    private String picture(String team) {
        AxisDrawing axes = new AxisDrawing(frame);
        svg.text(PictureStyle.HEADING, PlotArea.MARGIN, HEADING, wording.verdict());
        svg.lines(PictureStyle.TEXT, PlotArea.MARGIN, HEADING + LINE + 5, caption, LINE);
        regions();
        axes.draw(svg);
        new MarkDrawing(frame, rooms, svg).draw(team);
        double bottom = legend(labels(), frame.bottom() + axes.below() + 10) + 6;
        Svg picture = new Svg()
                .add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + Svg.number(PlotArea.WIDTH) + "\" height=\""
                        + Svg.number(bottom) + "\" viewBox=\"0 0 " + Svg.number(PlotArea.WIDTH) + " "
                        + Svg.number(bottom) + "\" role=\"img\" aria-labelledby=\"title desc\">")
                .add("<title id=\"title\">" + Svg.escaped(wording.title()) + "</title>")
                .add("<desc id=\"desc\">" + Svg.escaped(wording.description()) + "</desc>")
                .add(PictureStyle.STYLE)
                .add("<defs>");
        hatching.patterns(picture);
        picture.add("</defs>").rectangle(PictureStyle.GROUND, 0, 0, PlotArea.WIDTH, bottom);
        return picture + svg.toString() + "</svg>\n";
    }

    private void regions() {
        for (DecisionMap.Region region : map.regions()) {
            svg.add("<path " + hatching.fill(region.outcome()) + " class=\"stroke\" stroke=\"#1f2328\" d=\""
                    + new OutcomeBorder(frame, region.outcome()).path() + "\"/>");
        }
    }

    /** Writes its name into every region that has room, and gives back those that have not. */
    private List<Outcome> labels() {
        List<Outcome> cramped = new ArrayList<>();
        for (DecisionMap.Region region : map.regions()) {
            String name = wording.name(region.outcome());
            List<Rooms.Place> places = rooms.places(region.outcome(), name.length() * 9.4 + 10, 28);
            places.forEach(place -> svg.text(PictureStyle.REGION, place.x(), place.y() + 5, name));
            if (places.isEmpty()) {
                cramped.add(region.outcome());
            }
        }
        return cramped;
    }

    /** Gives back where it ends. */
    private double legend(List<Outcome> outcomes, double top) {
        double x = PlotArea.MARGIN;
        double y = top;
        for (Outcome outcome : outcomes) {
            double width = 30 + wording.name(outcome).length() * 8.0 + 24;
            if (x > PlotArea.MARGIN && x + width > PlotArea.WIDTH - PlotArea.MARGIN) {
                x = PlotArea.MARGIN;
                y += LEGEND;
            }
            svg.rectangle(hatching.fill(outcome) + " class=\"stroke\" stroke=\"#1f2328\"", x, y, 22, 16);
            svg.text(PictureStyle.TEXT, x + 30, y + 13, wording.name(outcome));
            x += width;
        }
        return outcomes.isEmpty() ? top : y + LEGEND;
    }
}
