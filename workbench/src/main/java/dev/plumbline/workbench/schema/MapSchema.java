package dev.plumbline.workbench.schema;

import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code map} prints as JSON. */
final class MapSchema {

    private MapSchema() {}

    static Document document() {
        Schema root = Schema.object()
                .required("decision", Schema.text().described("The catalog's name."))
                .required("catalog", OutcomeParts.reference())
                .required("axes", both(axis(), "The questions across and upwards."))
                .required("mark", mark())
                .required(
                        "borders",
                        Schema.list(border()).described("Where the outcome changes along one axis, nearest first."))
                .required("regions", Schema.list(region()).described("Where each outcome holds."))
                .described("What plumbline map --format json prints.");
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put(
                "position", Schema.ofType("integer", "string").described("A number, or a word of the question."));
        definitions.put("stretch", stretch(Schema.object()));
        definitions.put("span", span());
        return new Document("A map of decisions", root, definitions);
    }

    private static Schema both(Schema value, String description) {
        return Schema.object().required("x", value).required("y", value).described(description);
    }

    private static Schema axis() {
        Schema numbers = stretch(Schema.object()
                .required("question", question())
                .required(
                        "scale",
                        Schema.oneOfValues(List.of("logarithmic", "linear")).described("How far apart values stand.")));
        Schema words = Schema.object()
                .required("question", question())
                .required("scale", Schema.constant("words").described("One band for each word."))
                .required("values", OutcomeParts.texts("The words in order."));
        return Schema.anyOf(numbers, words);
    }

    private static Schema question() {
        return Schema.text().described("The question.");
    }

    private static Schema mark() {
        return outcome(Schema.object())
                .required("x", Schema.ref("span"))
                .required("y", Schema.ref("span"))
                .described("Where this team is.");
    }

    private static Schema span() {
        return stretch(Schema.object()
                .required("known", Schema.flag().described("Whether the answer is one value."))
                .required("reckoned", Schema.ref("position").described("The answer reckoned with.")));
    }

    private static Schema border() {
        return outcome(stretch(Schema.object().required("question", question())));
    }

    private static Schema region() {
        return outcome(Schema.object())
                .required(
                        "rectangles",
                        Schema.list(both(Schema.ref("stretch"), "A rectangle."))
                                .described("The rectangles that make up the region."));
    }

    private static Schema outcome(Schema schema) {
        return schema.required(
                        "outcome",
                        Schema.oneOfValues(List.of("option", "none", "contradiction"))
                                .described(
                                        "option: one wins. none: nothing fits. contradiction: nobody can answer so."))
                .required(
                        "option",
                        Schema.ofType("string", "null").described("The option that wins; null if none does."));
    }

    private static Schema stretch(Schema schema) {
        return schema.required("from", Schema.ref("position").described("The first value."))
                .required("to", Schema.ref("position").described("The last value."));
    }
}
