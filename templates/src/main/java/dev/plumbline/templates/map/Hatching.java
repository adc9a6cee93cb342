package dev.plumbline.templates.map;

import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.adr.map.Outcome;
import java.util.List;

/**
 * How regions are told apart: by a colour that the colour-blind can tell from the others (after Okabe and Ito), and
 * by a hatch, which is enough without any colour.
 */
record Hatching(DecisionMap map) {

    private static final List<String> COLOURS =
            List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#b8a900");

    /** Strokes in a tile of ten by ten. There are not as many as colours, so that pairs repeat late. */
    private static final List<String> HATCHES = List.of(
            "M-2 2 2-2M0 10 10 0M8 12 12 8",
            "M0 5H10",
            "M2.5 5h.1M7.5 0h.1M7.5 10h.1",
            "M5 0V10",
            "M0 5H10M5 0V10",
            "M-2 8 2 12M0 0 10 10M8-2 12 2");

    private static final String NOTHING = "M0 10 10 0M0 0 10 10";
    private static final String CANNOT_BE = "M5 5h.1";
    private static final String GREY = "#7a828c";

    /** The name of an outcome's class, and of its pattern. */
    String id(Outcome outcome) {
        if (outcome instanceof Outcome.Wins) {
            return "o" + place(outcome);
        }
        return outcome instanceof Outcome.NothingFits ? "none" : "never";
    }

    private int place(Outcome outcome) {
        List<String> options =
                map.catalog().options().stream().map(option -> option.id()).toList();
        return options.indexOf(((Outcome.Wins) outcome).option());
    }

    private String colour(Outcome outcome) {
        return outcome instanceof Outcome.Wins ? COLOURS.get(place(outcome) % COLOURS.size()) : GREY;
    }

    private String hatch(Outcome outcome) {
        if (outcome instanceof Outcome.Wins) {
            return HATCHES.get(place(outcome) % HATCHES.size());
        }
        return outcome instanceof Outcome.NothingFits ? NOTHING : CANNOT_BE;
    }

    /** A pattern for every region: a tint with strokes on it. */
    void patterns(Svg svg) {
        for (DecisionMap.Region region : map.regions()) {
            Outcome outcome = region.outcome();
            boolean isDotted = hatch(outcome).contains("h.1");
            svg.add("<pattern id=\"" + id(outcome) + "\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\">");
            if (!(outcome instanceof Outcome.CannotBe)) {
                svg.add("<rect width=\"10\" height=\"10\" fill=\"" + colour(outcome) + "\" fill-opacity=\"0.2\"/>");
            }
            svg.add("<path d=\"" + hatch(outcome) + "\" fill=\"none\" stroke=\"" + colour(outcome)
                    + "\" stroke-width=\"" + (isDotted ? "2.8" : "1.3")
                    + "\" stroke-opacity=\"0.8\" stroke-linecap=\"round\"/>");
            svg.add("</pattern>");
        }
    }

    String fill(Outcome outcome) {
        return "fill=\"url(#" + id(outcome) + ")\"";
    }
}
