package dev.plumbline.workbench.schema;

import dev.plumbline.checker.json.Schema;
import java.util.Map;

/** In JSON: which other answers or weights would change a decision. */
final class ChangeParts {

    private ChangeParts() {}

    static void define(Map<String, Schema> definitions) {
        definitions.put("change", change());
        definitions.put(
                "tippingPoint",
                change().required("chosen", OutcomeParts.chosen().described("What wins then.")));
        definitions.put("pair", pair());
        definitions.put("weight", weight());
    }

    static Schema tippingPoints() {
        return Schema.list(Schema.ref("tippingPoint"))
                .described("The nearest single answers at which another option wins, nearest first.");
    }

    static Schema pairs() {
        return Schema.list(Schema.ref("pair"))
                .described("Two answers that together make an option win which no single answer makes win.");
    }

    static Schema weights() {
        return Schema.list(Schema.ref("weight")).described("The nearest weights at which another option wins.");
    }

    private static Schema change() {
        return Schema.object()
                .required("question", Schema.text().described("The question."))
                .required("from", Schema.ref("answer").described("The answer now."))
                .required("to", Schema.ref("answer").described("The answer that changes the decision."));
    }

    private static Schema pair() {
        return Schema.object()
                .required("changes", Schema.list(Schema.ref("change")).described("The two answers."))
                .required("chosen", Schema.text().described("The option that wins then."));
    }

    private static Schema weight() {
        return Schema.object()
                .required("criterion", OutcomeParts.criterion())
                .required("from", Schema.whole().described("Its weight now."))
                .required("to", Schema.whole().described("The weight that changes the decision."))
                .required("chosen", Schema.text().described("The option that wins then."));
    }
}
