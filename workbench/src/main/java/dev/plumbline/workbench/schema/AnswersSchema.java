package dev.plumbline.workbench.schema;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may stand in a {@code plumbline.yaml}. A schema sees values, not how they are written: the program is stricter
 * on {@code 3.0} where it wants a whole number, and does not mind blanks around a text in quotes.
 */
final class AnswersSchema {

    /** One line: no control character, and something other than blanks. */
    private static final String LINE =
            "^[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\s\\u0000-\\u001f\\u007f-\\u009f][^\\u0000-\\u001f\\u007f-\\u009f]*$";

    private static final String DAY = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";

    private AnswersSchema() {}

    static Document of(Catalog catalog) {
        Schema root = Schema.object()
                .required("plumbline", Schema.oneOfValues(List.of(1, "1")).described("The version of this format."))
                .optional(
                        "decision", Schema.constant(catalog.name()).described("Which catalog the questions are from."))
                .optional("catalog", line().described("The catalog to decide by, in place of the one that ships."))
                .optional("overlay", line().described("What to change in that catalog."))
                .optional(
                        "records",
                        line().described("The folder of the records in the project; docs/decisions if left out."))
                .required("project", project())
                .optional("decided-by", line().described("Who decides; for the record."))
                .optional("date", day("The day of the decision; today if left out."))
                .required("constraints", constraints(catalog.questions()))
                .optional("sources", sources(catalog.questions()))
                .described("Answers of a team, from which Plumbline decides.");
        Map<String, Schema> definitions = new LinkedHashMap<>(AnswerForms.DEFINITIONS);
        definitions.put("source", source());
        return new Document("plumbline.yaml: " + catalog.title(), root, definitions);
    }

    private static Schema line() {
        return Schema.ofType("string", "number", "boolean")
                .with("pattern", LINE)
                .with("maxLength", 200);
    }

    private static Schema day(String description) {
        return Schema.text(DAY).with("format", "date").described(description);
    }

    private static Schema sources(List<Question> questions) {
        Schema sources = Schema.object().with("minProperties", 1).described("Who says the answers, by question.");
        for (Question question : questions) {
            sources = sources.optional(question.id(), Schema.ref("source"));
        }
        return sources;
    }

    private static Schema source() {
        return Schema.object()
                .optional("said-by", line().described("A person or a role."))
                .optional("on", day("The day on which it was said."))
                .optional("where", line().described("Where it is written: an address, or words."))
                .optional("review-by", day("The last day on which it need not be confirmed; not before on."))
                .optional("note", line().described("What else is to be known."))
                .with("minProperties", 1)
                .described("Who says an answer to a question that is answered below constraints.");
    }

    private static Schema project() {
        return Schema.object()
                .required("name", part(ProjectPart.NAME))
                .required("group", part(ProjectPart.GROUP))
                .optional("package", part(ProjectPart.PACKAGE))
                .described("What the project is called.");
    }

    private static Schema part(ProjectPart part) {
        Schema form = Schema.text("^" + part.pattern() + "$")
                .with("maxLength", part.longest())
                .described(part.form());
        if (part.reserved().isEmpty()) {
            return form;
        }
        String reserved = "(^|\\.)(" + String.join("|", part.reserved()) + ")(\\.|$)";
        return form.with("not", Schema.text(reserved).keywords());
    }

    private static Schema constraints(List<Question> questions) {
        Schema constraints = Schema.object().described("The answers, by question.");
        for (Question question : questions) {
            Schema answer = AnswerForms.of(question);
            constraints = question.mustBeAnswered()
                    ? constraints.required(question.id(), answer)
                    : constraints.optional(question.id(), answer);
        }
        return constraints;
    }
}
