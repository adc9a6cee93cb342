package dev.plumbline.workbench.schema;

import static dev.plumbline.workbench.schema.CatalogForms.flag;
import static dev.plumbline.workbench.schema.CatalogForms.label;
import static dev.plumbline.workbench.schema.CatalogForms.name;
import static dev.plumbline.workbench.schema.CatalogForms.text;
import static dev.plumbline.workbench.schema.CatalogForms.whole;

import dev.plumbline.adr.catalog.QuestionReader;
import dev.plumbline.checker.json.Schema;
import java.util.List;
import java.util.Map;

/** The questions of a catalog: one closed form for each type. */
final class CatalogQuestions {

    private CatalogQuestions() {}

    static Schema question() {
        return Schema.ofType("object")
                .with(
                        "oneOf",
                        Schema.items(List.of(
                                Schema.ref("wholeNumberQuestion"),
                                Schema.ref("yesNoQuestion"),
                                Schema.ref("oneOfQuestion"),
                                Schema.ref("someOfQuestion"))))
                .described("Something the interview asks.");
    }

    static void define(Map<String, Schema> definitions) {
        definitions.put("question", question());
        Schema number = Schema.ofType("integer", "string");
        definitions.put(
                "wholeNumberQuestion",
                question("whole-number", number)
                        .required("from", whole("The smallest answer."))
                        .required("to", whole("The largest answer."))
                        .optional("unit", label("What is counted, such as: messages a day."))
                        .optional("word-for-to", label("A word that stands for the largest answer, such as open.")));
        definitions.put("yesNoQuestion", question("yes-no", Schema.ofType("string", "boolean")));
        Schema word = Schema.ofType("string", "number", "boolean");
        definitions.put("oneOfQuestion", question("one-of", word).required("choices", choices()));
        definitions.put(
                "someOfQuestion",
                question("some-of", Schema.anyOf(Schema.list(word), word))
                        .required("choices", choices())
                        .optional("may-be-empty", flag("Whether none of them is an answer.")));
    }

    private static Schema choices() {
        return Schema.map(label("What the word means."))
                .with("minProperties", 1)
                .described("The words to choose from.");
    }

    private static Schema question(String type, Schema answer) {
        return Schema.object()
                .required("id", name("The group and a name, such as team.engineers."))
                .required("ask", text("The question."))
                .required("why", text("Why we ask."))
                .required("type", Schema.constant(type))
                .optional("default", answer.described("Counts if the question is not answered."))
                .optional("assume", answer.described("To reckon with while the answer is unknown."))
                .optional(
                        QuestionReader.RECORDED_ONLY,
                        Schema.anyOf(Schema.flag(), Schema.list(Schema.ofType("string")))
                                .described("True if no rule asks for it, or the words that no rule tells apart."))
                .with("anyOf", List.of(needs("default"), needs("assume")));
    }

    static Map<String, Object> needs(String key) {
        return Map.of("required", List.of(key));
    }
}
