package dev.plumbline.workbench.schema;

import static dev.plumbline.workbench.schema.CatalogForms.atLeast;
import static dev.plumbline.workbench.schema.CatalogForms.flag;
import static dev.plumbline.workbench.schema.CatalogForms.formula;
import static dev.plumbline.workbench.schema.CatalogForms.name;
import static dev.plumbline.workbench.schema.CatalogForms.sentence;
import static dev.plumbline.workbench.schema.CatalogForms.test;
import static dev.plumbline.workbench.schema.CatalogForms.text;
import static dev.plumbline.workbench.schema.CatalogForms.whole;

import dev.plumbline.checker.json.Schema;
import java.util.List;
import java.util.Map;

/** The options of a catalog, what they are made of, and the rules by which they are judged. */
final class CatalogRules {

    private CatalogRules() {}

    static void define(Map<String, Schema> definitions) {
        definitions.put("option", option());
        definitions.put("scale", scale());
        definitions.put("dimension", dimension());
        definitions.put("choice", choice());
        definitions.put("veto", veto());
        definitions.put("adjustment", adjustment());
        definitions.put("adjustments", adjustments());
        definitions.put("cost", cost());
        definitions.put("condition", condition());
    }

    private static Schema option() {
        return Schema.object()
                .required("id", name("The option's name in records and output."))
                .required("title", text("The option as people read it."))
                .required("summary", text("What it is, in a sentence."))
                .required("moving-parts", whole("How many new things run because of it; fewer win a near tie."))
                .required("reversal", whole("How hard it is to leave again; lower wins the next tie."))
                .optional("variants", Schema.list(name("A dimension.")).described("What it is made of."))
                .optional("vetoes", Schema.list(Schema.ref("veto")))
                .required("points", Schema.map(Schema.ref("scale")).described("Its points, by criterion; all of them."))
                .optional("cost", Schema.list(Schema.ref("cost")))
                .described("A considered design.");
    }

    private static Schema scale() {
        Schema start = Schema.anyOf(Schema.whole(0, 10), Schema.text("^(\\d|10)$"));
        return Schema.object()
                .required("start", start.described("Points from 0 to 10 to start with."))
                .required("because", sentence("What the start stands for."))
                .optional("adjust", Schema.list(Schema.ref("adjustment")))
                .described("An option's points on a criterion.");
    }

    private static Schema dimension() {
        Schema every = Schema.object()
                .optional("vetoes", Schema.list(Schema.ref("veto")))
                .optional("adjust", Schema.ref("adjustments"))
                .optional("cost", Schema.list(Schema.ref("cost")));
        Schema from = Schema.object()
                .required("dimension", name("A dimension above this one."))
                .optional("adjust", Schema.ref("adjustments"));
        return Schema.object()
                .required("id", name("The name that options list under variants."))
                .required("title", text("The dimension as people read it."))
                .optional("says-what-is-ruled-out", flag("Whether a decision lists the choices that vetoes exclude."))
                .optional("every", every.described("What holds for every choice listed here."))
                .optional("choices", Schema.list(Schema.ref("choice")))
                .optional(
                        "from", from.described("Takes the choices of another dimension, with their vetoes and costs."))
                .with("anyOf", List.of(CatalogQuestions.needs("choices"), CatalogQuestions.needs("from")))
                .described("Something that options are made of, such as a vendor.");
    }

    private static Schema choice() {
        return Schema.object()
                .required("id", name("The choice's name; a test calls it self."))
                .required("title", text("The choice as people read it; a sentence calls it {self}."))
                .optional("vetoes", Schema.list(Schema.ref("veto")))
                .optional("adjust", Schema.ref("adjustments"))
                .optional("cost", Schema.list(Schema.ref("cost")))
                .described("One way to fill a dimension.");
    }

    private static Schema veto() {
        return Schema.object()
                .required("id", name("The veto's name in records and output."))
                .required("when", Schema.ref("condition"))
                .required("because", sentence("Why nothing outweighs this."))
                .described("A rule that makes something impossible, whatever else speaks for it.");
    }

    private static Schema adjustment() {
        return Schema.object()
                .required("when", Schema.ref("condition"))
                .required("by", whole("Points to add; negative to take away."))
                .required("because", sentence("Why."))
                .described("Points that answers add or take away.");
    }

    private static Schema adjustments() {
        return Schema.map(Schema.list(Schema.ref("adjustment")))
                .described("What a choice adds to the option's points, by criterion.");
    }

    private static Schema cost() {
        return Schema.object()
                .required("text", sentence("What is paid for."))
                .optional("when", Schema.ref("condition"))
                .required("from", formula("The least it costs a month."))
                .required("to", formula("The most it costs a month."))
                .described("A cost, a month.");
    }

    private static Schema condition() {
        return Schema.map(test()).described("True if every test is, by question, figure or fact.");
    }

    static Schema budget() {
        return Schema.object()
                .required("limit", name("The question that says how much may be spent a month."))
                .required("when", Schema.ref("condition"))
                .described("What costs are held against, and when that rules an option out.");
    }

    static Schema growth() {
        return Schema.object()
                .required("question", name("The question for the factor of growth; a whole number."))
                .required("months", atLeast(1, "After how many months it has grown by that factor."))
                .described("How the catalog tells today from later.");
    }

    static Schema map() {
        return Schema.object()
                .required("x", name("The question on the horizontal axis."))
                .required("y", name("The question on the vertical axis."))
                .described("The two questions that the decision map is drawn over.");
    }

    static Schema contradiction() {
        return Schema.object()
                .required("when", Schema.ref("condition"))
                .required("problem", text("What does not go together."))
                .required("remedy", text("How to mend it."))
                .described("Answers that nobody can mean together.");
    }
}
