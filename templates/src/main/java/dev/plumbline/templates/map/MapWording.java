package dev.plumbline.templates.map;

import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.map.Axis;
import dev.plumbline.adr.map.Border;
import dev.plumbline.adr.map.Box;
import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.adr.map.Mark;
import dev.plumbline.adr.map.NumberAxis;
import dev.plumbline.adr.map.Outcome;
import dev.plumbline.templates.render.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a map shows: the same under a picture, on a screen and for those who cannot see it. */
public record MapWording(DecisionMap map) {

    /** A region of more rectangles than this, such as one with a slanted border, is told by its corners. */
    private static final int BOXES_TOLD = 6;

    /** {@code How notifications are sent, by volume.per-day and team.engineers}. */
    public String title() {
        return map.catalog().title() + ", by " + map.x().id() + " and "
                + map.y().id();
    }

    /** An axis with what it asks. */
    public static String axis(Axis axis) {
        return axis.id() + ": " + axis.question().text();
    }

    /** The title of an option, or what there is instead of one. */
    public String name(Outcome outcome) {
        if (outcome instanceof Outcome.Wins wins) {
            return map.catalog().option(wins.option()).title();
        }
        return outcome instanceof Outcome.NothingFits ? "No option fits" : "Cannot be";
    }

    /** {@code message queue wins}. */
    public String sentence(Outcome outcome) {
        if (outcome instanceof Outcome.Wins) {
            return Wording.inSentence(name(outcome)) + " wins";
        }
        return outcome instanceof Outcome.NothingFits ? "no option fits" : "the answers contradict each other";
    }

    /** What is decided, and how. */
    public String verdict() {
        return map.catalog().title() + ": " + sentence(map.here());
    }

    /** Where the team stands and what comes of it. */
    public String here() {
        return place() + ": " + sentence(map.here()) + ".";
    }

    /** Where the team stands, without a full stop. */
    public String place() {
        return "Here " + answer(map.x(), map.mark().x()) + " and "
                + answer(map.y(), map.mark().y());
    }

    private static String answer(Axis axis, Mark.Span span) {
        if (!span.isKnown()) {
            return axis.id() + " is unknown (reckoned with " + axis.label(span.reckoned()) + ")";
        }
        String range = span.isPoint() ? "" : axis.label(span.low()) + " to ";
        return axis.id() + " is " + range + axis.label(span.high());
    }

    /** A value with its unit: {@code 43,200,001 a day}. */
    public static String value(Axis axis, long position) {
        return Wording.counted(axis.question(), axis.label(position));
    }

    /** What lies nearest along each axis, in sentences. */
    public List<String> borders() {
        if (map.borders().isEmpty()) {
            return List.of("No other answer to either of them alone changes that.");
        }
        return Stream.of(map.x(), map.y()).map(this::nearest).toList();
    }

    private String nearest(Axis axis) {
        return map.bordersAlong(axis).stream()
                .findFirst()
                .map(border -> "Nearest border: " + border(border) + ".")
                .orElse("No other answer to " + axis.id() + " alone changes that.");
    }

    /** {@code at 43,200,001 a day (volume.per-day): message queue wins}. */
    public String border(Border border) {
        Axis axis = border.axis();
        boolean isToggle = axis.question().type() instanceof AnswerType.SomeOf;
        return (isToggle ? "" : "at ") + value(axis, border.to()) + " (" + axis.id() + "): "
                + sentence(border.outcome());
    }

    /** Why these two questions, in a sentence; none if somebody asked for them. */
    public List<String> choice() {
        if (map.nearest().isEmpty()) {
            return List.of();
        }
        return List.of(
                switch (map.nearest().getAsInt()) {
                    case 0 -> "The catalog shows these two.";
                    case 1 ->
                        "Of all numbers only " + map.x().id() + " has a border alone; "
                                + map.y().id() + " is the catalog's.";
                    default -> "Of all numbers these two are nearest to a border.";
                });
    }

    /** What was assumed to draw it. */
    public String assumption() {
        return "All other answers stay as they are; of those that are not known, one value is reckoned with.";
    }

    /** Everything the picture shows. */
    public String description() {
        List<String> sentences = new ArrayList<>();
        sentences.add("A map. Across: " + range(map.x()) + ". Upwards: " + range(map.y()) + ".");
        sentences.add(here());
        sentences.addAll(borders());
        sentences.addAll(choice());
        map.regions().forEach(region -> sentences.add(name(region.outcome()) + ": " + places(region.boxes()) + "."));
        sentences.add(assumption());
        return String.join(" ", sentences);
    }

    private static String range(Axis axis) {
        return axis(axis) + " " + stretch(axis, axis.first(), axis.last())
                + (axis instanceof NumberAxis scale && scale.isLogarithmic() ? ", on a logarithmic scale" : "");
    }

    private String places(List<Box> boxes) {
        if (boxes.size() > BOXES_TOLD) {
            long left = boxes.stream().mapToLong(Box::left).min().orElseThrow();
            long right = boxes.stream().mapToLong(Box::right).max().orElseThrow();
            long bottom = boxes.stream().mapToLong(Box::bottom).min().orElseThrow();
            long top = boxes.stream().mapToLong(Box::top).max().orElseThrow();
            return "with a stepped border, within " + within(new Box(left, right, bottom, top));
        }
        return boxes.stream().map(this::within).collect(Collectors.joining("; "));
    }

    private String within(Box box) {
        return map.x().id() + " " + stretch(map.x(), box.left(), box.right()) + " and "
                + map.y().id() + " " + stretch(map.y(), box.bottom(), box.top());
    }

    private static String stretch(Axis axis, long from, long to) {
        return from == to ? axis.label(from) : axis.label(from) + " to " + axis.label(to);
    }
}
