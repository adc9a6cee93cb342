package dev.plumbline.workbench.schema;

import static dev.plumbline.workbench.schema.CatalogForms.atLeast;
import static dev.plumbline.workbench.schema.CatalogForms.formula;
import static dev.plumbline.workbench.schema.CatalogForms.name;
import static dev.plumbline.workbench.schema.CatalogForms.number;
import static dev.plumbline.workbench.schema.CatalogForms.text;
import static dev.plumbline.workbench.schema.CatalogForms.whole;

import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What may stand in a catalog. Which names are known where, and whether weights add up to 100, a schema cannot say: the
 * program does.
 */
final class CatalogSchema {

    private CatalogSchema() {}

    static Document document() {
        Schema root = Schema.object()
                .required("catalog", name("The catalog's name."))
                .required("version", whole("Counts up when decisions may come out differently."))
                .required("title", text("What is decided."))
                .optional("groups", Schema.map(text("The title.")).described("The titles of the questions' groups."))
                .optional("questions", Schema.list(Schema.ref("question")))
                .optional("figures", Schema.list(Schema.ref("figure")))
                .optional("facts", Schema.list(Schema.ref("fact")))
                .optional("budget", CatalogRules.budget())
                .optional("growth", CatalogRules.growth())
                .optional("map", CatalogRules.map())
                .optional("contradictions", Schema.list(CatalogRules.contradiction()))
                .required("criteria", Schema.list(Schema.ref("criterion")).atLeast(1))
                .optional("dimensions", Schema.list(Schema.ref("dimension")))
                .required("options", Schema.list(Schema.ref("option")).atLeast(2))
                .described("Everything that is particular to one kind of decision.");
        Map<String, Schema> definitions = new LinkedHashMap<>();
        CatalogQuestions.define(definitions);
        definitions.put("figure", figure());
        definitions.put("fact", fact());
        definitions.put("criterion", criterion());
        CatalogRules.define(definitions);
        return new Document("A Plumbline catalog", root, definitions);
    }

    private static Schema figure() {
        Schema year = Schema.whole().with("minimum", 1000).with("maximum", 9999);
        Schema date = Schema.anyOf(Schema.text("^\\d{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]))?$"), year);
        return Schema.object()
                .required("id", name("The figure's name in formulas and tests."))
                .required("text", text("What it is a figure of."))
                .required("value", number("The figure."))
                .required("unit", text("What is counted."))
                .required("source", Schema.text("^https?://\\S+$").described("Where it is published."))
                .required("date", date.described("When it was published, or read."))
                .optional("lasting", Schema.flag().described("Whether it stays true: a definition, or measured once."))
                .described("A published figure.");
    }

    private static Schema fact() {
        return Schema.object()
                .required("id", name("The fact's name in formulas and tests."))
                .required("text", text("What it is."))
                .required("unit", text("What is counted."))
                .required("formula", formula("Of questions that are numbers, figures, and facts above this one."))
                .described("A figure derived from answers.");
    }

    private static Schema criterion() {
        return Schema.object()
                .required("id", name("The name by which points are listed."))
                .required("title", text("The criterion as people read it."))
                .required("weight", atLeast(0, "Of 100, which all criteria share."))
                .optional("standard-weight", atLeast(0, "The weight before a team changed it."))
                .required("best", text("What 10 points stand for."))
                .required("worst", text("What 0 points stand for."))
                .described("Something options are scored on, from 0 to 10.");
    }
}
