package dev.plumbline.workbench.schema;

import static dev.plumbline.workbench.schema.OutcomeParts.texts;
import static dev.plumbline.workbench.schema.OutcomeParts.vetoes;

import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Schema;

/** What {@code decide}, {@code explain} and {@code what-if} print as JSON. */
final class OutcomeSchemas {

    private OutcomeSchemas() {}

    static Document decision() {
        Schema root = OutcomeParts.decision()
                .required("pairs", ChangeParts.pairs())
                .required("weights", ChangeParts.weights())
                .described("What plumbline decide --format json prints.");
        return OutcomeParts.document("A decision", root);
    }

    static Document explanation() {
        Schema root = OutcomeParts.head()
                .required("explanations", Schema.list(explained()).described("One for each option that was asked for."))
                .described("What plumbline explain --format json prints.");
        return OutcomeParts.document("Explanations of a decision", root);
    }

    private static Schema explained() {
        return Schema.object()
                .required("option", Schema.text().described("The option's name in the catalog."))
                .required("status", OutcomeParts.status())
                .required("score", OutcomeParts.scoreIfPossible())
                .required("vetoes", vetoes("What makes it impossible."))
                .required("ruledOut", vetoes("What makes single choices of it impossible."))
                .required("comparedWith", other("The option it is compared with; null if there is none."))
                .required("gaps", Schema.list(gap()).described("Where the two differ."))
                .required("dominatedBy", other("An option that is at least as good on every criterion."))
                .required("tippingPoints", ChangeParts.tippingPoints())
                .required("pairs", ChangeParts.pairs())
                .required("revivedBy", OutcomeParts.revivals())
                .required("weights", ChangeParts.weights());
    }

    private static Schema other(String description) {
        return Schema.ofType("string", "null").described(description);
    }

    private static Schema gap() {
        return Schema.object()
                .required("criterion", OutcomeParts.criterion())
                .required("score", Schema.number().described("How much of the score it makes; negative if behind."))
                .required("points", Schema.whole(0, 10).described("This option's points."))
                .required("otherPoints", Schema.whole(0, 10).described("The other option's points."))
                .required("because", Schema.text().described("How this option's points come about."))
                .required("otherBecause", Schema.text().described("How the other option's points come about."));
    }

    static Document comparison() {
        Schema answer = Schema.object()
                .required("question", Schema.text().described("The question."))
                .required("before", Schema.ref("answer").described("The answer before."))
                .required("after", Schema.ref("answer").described("The answer after."));
        Schema root = Schema.object()
                .required("anotherOption", Schema.flag().described("Whether another option wins."))
                .required("answers", Schema.list(answer).described("The answers that differ."))
                .required("effects", Schema.list(effect()).described("What that does to each option it touches."))
                .required("before", Schema.ref("decision").described("The decision before."))
                .required("after", Schema.ref("decision").described("The decision after."))
                .described("What plumbline what-if --format json prints.");
        return OutcomeParts.document("Two decisions side by side", root);
    }

    private static Schema effect() {
        return Schema.object()
                .required("option", Schema.text().described("The option's name in the catalog."))
                .required("scoreBefore", OutcomeParts.scoreIfPossible())
                .required("scoreAfter", OutcomeParts.scoreIfPossible())
                .required("variantBefore", Schema.ref("answers").described("What it was made of."))
                .required("variantAfter", Schema.ref("answers").described("What it is made of."))
                .required("points", Schema.list(points()).described("The criteria on which it changes."))
                .required("vetoesGone", vetoes("What no longer rules it out."))
                .required("vetoesCome", vetoes("What rules it out now."));
    }

    private static Schema points() {
        return Schema.object()
                .required("criterion", OutcomeParts.criterion())
                .required("before", Schema.whole(0, 10).described("The points before."))
                .required("after", Schema.whole(0, 10).described("The points after."))
                .required("gone", texts("Reasons that no longer hold."))
                .required("come", texts("Reasons that hold now."));
    }
}
