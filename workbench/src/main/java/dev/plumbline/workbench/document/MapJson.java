package dev.plumbline.workbench.document;

import static dev.plumbline.checker.json.Form.TEXT;

import dev.plumbline.adr.map.Axis;
import dev.plumbline.adr.map.Bands;
import dev.plumbline.adr.map.Border;
import dev.plumbline.adr.map.Box;
import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.adr.map.Mark;
import dev.plumbline.adr.map.NumberAxis;
import dev.plumbline.adr.map.Outcome;
import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Form;
import dev.plumbline.checker.json.Form.Defined;
import dev.plumbline.checker.json.JsonText;
import dev.plumbline.checker.json.ObjectForm;
import dev.plumbline.checker.json.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A map for machines. Field names are stable. */
public final class MapJson {

    private record Stretch(Axis axis, long from, long to) {}

    private record Answer(Axis axis, Mark.Span span) {}

    private record Region(DecisionMap map, DecisionMap.Region region) {}

    private record Rectangle(DecisionMap map, Box box) {}

    private static final Defined<Object> POSITION = Form.of(() -> Schema.ofType("integer", "string"), value -> value)
            .described("A number, or a word of the question.")
            .named("position");

    private static final ObjectForm<Stretch> ENDS = Form.<Stretch>object()
            .field("from", POSITION, stretch -> value(stretch.axis, stretch.from), "The first value.")
            .field("to", POSITION, stretch -> value(stretch.axis, stretch.to), "The last value.");

    private static final Defined<Stretch> STRETCH = ENDS.named("stretch");

    private static final Defined<Answer> SPAN = Form.<Answer>object()
            .field("known", Form.FLAG, answer -> answer.span.isKnown(), "Whether the answer is one value.")
            .field("reckoned", POSITION, answer -> value(answer.axis, answer.span.reckoned()))
            .means("The answer reckoned with.")
            .all(ENDS, answer -> new Stretch(answer.axis, answer.span.low(), answer.span.high()))
            .named("span");

    private static final ObjectForm<Axis> QUESTION =
            Form.<Axis>object().field("question", TEXT, Axis::id, "The question.");

    private static final ObjectForm<NumberAxis> NUMBERS = Form.<NumberAxis>object()
            .all(QUESTION, scale -> scale)
            .field(
                    "scale",
                    Form.oneOf("logarithmic", "linear"),
                    scale -> scale.isLogarithmic() ? "logarithmic" : "linear")
            .means("How far apart values stand.")
            .all(ENDS, scale -> new Stretch(scale, scale.first(), scale.last()));

    private static final ObjectForm<Bands> WORDS = Form.<Bands>object()
            .all(QUESTION, bands -> bands)
            .field("scale", Form.constant("words"), bands -> "words", "One band for each word.")
            .field("values", TEXT.list(), bands -> bands.ticks().stream()
                    .map(Axis.Tick::label)
                    .toList())
            .means("The words in order.");

    private static final Form<Axis> AXIS = Form.of(
            () -> Schema.anyOf(NUMBERS.schema(), WORDS.schema()),
            axis -> axis instanceof Bands bands ? WORDS.json(bands) : NUMBERS.json((NumberAxis) axis));

    private static final ObjectForm<Outcome> OUTCOME = Form.<Outcome>object()
            .field("outcome", Form.oneOf("option", "none", "contradiction"), MapJson::kind)
            .means("option: one wins. none: nothing fits. contradiction: nobody can answer so.")
            .field("option", TEXT.orNull(), MapJson::option, "The option that wins; null if none does.");

    private static final ObjectForm<DecisionMap> MARK = both(
            Form.<DecisionMap>object().all(OUTCOME, DecisionMap::here),
            SPAN,
            map -> new Answer(map.x(), map.mark().x()),
            map -> new Answer(map.y(), map.mark().y()));

    private static final ObjectForm<Border> BORDER = Form.<Border>object()
            .all(QUESTION, Border::axis)
            .all(ENDS, border -> new Stretch(border.axis(), border.from(), border.to()))
            .all(OUTCOME, Border::outcome);

    private static final ObjectForm<Rectangle> RECTANGLE = both(
            Form.object(),
            STRETCH,
            part -> new Stretch(part.map.x(), part.box.left(), part.box.right()),
            part -> new Stretch(part.map.y(), part.box.bottom(), part.box.top()));

    private static final ObjectForm<Region> REGION = Form.<Region>object()
            .all(OUTCOME, part -> part.region.outcome())
            .field("rectangles", RECTANGLE.described("A rectangle.").list(), part -> part.region.boxes().stream()
                    .map(box -> new Rectangle(part.map, box))
                    .toList())
            .means("The rectangles that make up the region.");

    private static final ObjectForm<DecisionMap> MAP = Form.<DecisionMap>object()
            .all(DecisionJson.CATALOG, DecisionMap::catalog)
            .field("axes", both(Form.object(), AXIS, DecisionMap::x, DecisionMap::y), map -> map)
            .means("The questions across and upwards.")
            .field("mark", MARK, map -> map, "Where this team is.")
            .field("borders", BORDER.list(), DecisionMap::borders)
            .means("Where the outcome changes along one axis, nearest first.")
            .field("regions", REGION.list(), map -> map.regions().stream()
                    .map(region -> new Region(map, region))
                    .toList())
            .means("Where each outcome holds.");

    private MapJson() {}

    public static String of(DecisionMap map) {
        return JsonText.of(MAP.json(map));
    }

    public static Document schema() {
        return Document.of(
                "A map of decisions",
                MAP.described("What plumbline map --format json prints."),
                List.of(POSITION, STRETCH, SPAN));
    }

    private static <T, V> ObjectForm<T> both(ObjectForm<T> form, Form<V> part, Function<T, V> x, Function<T, V> y) {
        return form.field("x", part, x).field("y", part, y);
    }

    /** Numbers as numbers, words as words. */
    private static Object value(Axis axis, long position) {
        return axis instanceof Bands ? axis.label(position) : (Object) position;
    }

    private static String kind(Outcome outcome) {
        return outcome instanceof Outcome.Wins
                ? "option"
                : outcome instanceof Outcome.NothingFits ? "none" : "contradiction";
    }

    private static Optional<String> option(Outcome outcome) {
        return outcome instanceof Outcome.Wins wins ? Optional.of(wins.option()) : Optional.empty();
    }
}
