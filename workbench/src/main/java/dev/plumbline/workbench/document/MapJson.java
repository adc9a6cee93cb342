package dev.plumbline.workbench.document;

import dev.plumbline.adr.map.Axis;
import dev.plumbline.adr.map.Bands;
import dev.plumbline.adr.map.Border;
import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.adr.map.Mark;
import dev.plumbline.adr.map.Outcome;
import dev.plumbline.adr.map.Scale;
import java.util.Optional;

/** A map for machines. Field names are stable. */
public final class MapJson {

    private final DecisionMap map;
    private final Json json;

    private MapJson(DecisionMap map, Json json) {
        this.map = map;
        this.json = json;
    }

    public static String of(DecisionMap map) {
        return Json.text(json -> new MapJson(map, json).fields());
    }

    private void fields() {
        json.text("decision", map.catalog().name());
        json.text("catalog", map.catalog().reference());
        json.object("axes", any -> {
            json.object("x", axis -> axis(map.x()));
            json.object("y", axis -> axis(map.y()));
        });
        json.object("mark", any -> {
            outcome(map.here());
            json.object("x", span -> span(map.x(), map.mark().x()));
            json.object("y", span -> span(map.y(), map.mark().y()));
        });
        json.objects("borders", map.borders(), this::border);
        json.objects("regions", map.regions(), this::region);
    }

    private void axis(Axis axis) {
        json.text("question", axis.id());
        if (axis instanceof Scale scale) {
            json.text("scale", scale.isLogarithmic() ? "logarithmic" : "linear");
            stretch(axis, axis.first(), axis.last());
        } else {
            json.text("scale", "words");
            json.texts("values", axis.ticks().stream().map(Axis.Tick::label).toList());
        }
    }

    private void span(Axis axis, Mark.Span span) {
        json.flag("known", span.isKnown());
        position("reckoned", axis, span.reckoned());
        stretch(axis, span.low(), span.high());
    }

    private void border(Border border) {
        json.text("question", border.axis().id());
        stretch(border.axis(), border.from(), border.to());
        outcome(border.outcome());
    }

    private void region(DecisionMap.Region region) {
        outcome(region.outcome());
        json.objects("rectangles", region.boxes(), box -> {
            json.object("x", any -> stretch(map.x(), box.left(), box.right()));
            json.object("y", any -> stretch(map.y(), box.bottom(), box.top()));
        });
    }

    /** Which option wins, or why none does. */
    private void outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Wins wins) {
            json.text("outcome", "option");
            json.text("option", wins.option());
        } else {
            json.text("outcome", outcome instanceof Outcome.NothingFits ? "none" : "contradiction");
            json.text("option", Optional.empty());
        }
    }

    private void stretch(Axis axis, long from, long to) {
        position("from", axis, from);
        position("to", axis, to);
    }

    /** Numbers as numbers, words as words. */
    private void position(String field, Axis axis, long position) {
        if (axis instanceof Bands) {
            json.text(field, axis.label(position));
        } else {
            json.whole(field, position);
        }
    }
}
