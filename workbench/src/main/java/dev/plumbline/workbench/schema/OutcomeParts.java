package dev.plumbline.workbench.schema;

import dev.plumbline.adr.decision.Certainty;
import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What decisions, explanations and comparisons are made of in JSON. */
final class OutcomeParts {

    private static final Map<String, Schema> DEFINITIONS = new LinkedHashMap<>();

    static {
        DEFINITIONS.put("decision", decision());
        DEFINITIONS.put("option", option());
        DEFINITIONS.put("veto", veto());
        DEFINITIONS.put("contribution", contribution());
        DEFINITIONS.put("cost", cost());
        DEFINITIONS.put("growth", growth());
        DEFINITIONS.put("standardWeights", standardWeights());
        DEFINITIONS.put("revival", revival());
        ChangeParts.define(DEFINITIONS);
        DEFINITIONS.put("answer", Schema.ofType("integer", "string").described("Numbers as numbers, words as words."));
        DEFINITIONS.put(
                "answers", Schema.map(Schema.ref("answer")).described("Answers by question, or choices by dimension."));
    }

    private OutcomeParts() {}

    static Document document(String title, Schema root) {
        return new Document(title, root, DEFINITIONS);
    }

    static Schema chosen() {
        return Schema.ofType("string", "null").described("The option that wins; null if none fits.");
    }

    static Schema status() {
        return Schema.oneOfValues(List.of("chosen", "rejected")).described("Whether this is the option that wins.");
    }

    static Schema score() {
        return Schema.number().described("Points times weight, from 0 to 100.");
    }

    static Schema scoreIfPossible() {
        return Schema.ofType("number", "null")
                .described("Points times weight, from 0 to 100; null if a veto rules the option out.");
    }

    static Schema criterion() {
        return Schema.text().described("The criterion's name in the catalog.");
    }

    static Schema vetoes(String description) {
        return Schema.list(Schema.ref("veto")).described(description);
    }

    static Schema reference() {
        return Schema.text("^.+@-?\\d+$").described("The catalog's name and version.");
    }

    static Schema head() {
        return Schema.object()
                .required("decision", Schema.text().described("The catalog's name."))
                .required("catalog", reference())
                .required("chosen", chosen());
    }

    static Schema decision() {
        List<String> certainties =
                Stream.of(Certainty.values()).map(Certainty::word).toList();
        return head().required(
                        "overlay",
                        Schema.ofType("string", "null")
                                .described("The overlay that changed the catalog; null if none did."))
                .required("variant", Schema.ref("answers").described("What the chosen option is made of."))
                .required(
                        "certainty",
                        Schema.oneOfValues(certainties)
                                .described("robust: the same option wins whatever the open answers turn out to be."
                                        + " open: they can still change it. none: nothing fits."))
                .required(
                        "exact", Schema.flag().described("Whether that is proved; false if the search was cut short."))
                .required(
                        "mayFitNothing",
                        Schema.flag().described("Whether no option fits for some completion of open answers."))
                .required("margin", Schema.number().described("How far the first possible option is ahead, of 100."))
                .required("nearTie", Schema.flag().described("Whether that is too little to speak of."))
                .required("openQuestions", texts("The smallest set of questions whose answers settle the decision."))
                .required(
                        "reckonedWith",
                        Schema.ref("answers")
                                .described("The value of each open answer that all figures are worked out with."))
                .required("options", Schema.list(Schema.ref("option")).described("All options, the chosen one first."))
                .required("facts", Schema.map(Schema.number()).described("Figures derived from the answers, by name."))
                .required("tippingPoints", ChangeParts.tippingPoints())
                .required("growth", Schema.ref("growth").orNull().described("What wins later, if it differs; or null."))
                .required(
                        "standardWeights",
                        Schema.ref("standardWeights")
                                .orNull()
                                .described("What the catalog's own weights say, if a team changed them; or null."))
                .required("revivedBy", revivals());
    }

    static Schema revivals() {
        return Schema.list(Schema.ref("revival")).described("If nothing fits: after which changes an option can win.");
    }

    private static Schema option() {
        return Schema.object()
                .required("id", Schema.text().described("The option's name in the catalog."))
                .required("status", status())
                .required("score", scoreIfPossible())
                .required("possible", Schema.flag().described("Whether it wins for some completion of open answers."))
                .required(
                        "dominatedBy",
                        Schema.ofType("string", "null")
                                .described("An option that is at least as good on every criterion."))
                .required("variant", Schema.ref("answers").described("What the option is made of."))
                .required("vetoes", vetoes("What makes it impossible."))
                .required("ruledOut", vetoes("What makes single choices of it impossible."))
                .required(
                        "contributions", Schema.list(Schema.ref("contribution")).described("Points by criterion."))
                .required("cost", Schema.ref("cost"));
    }

    private static Schema veto() {
        return Schema.object()
                .required("id", Schema.text().described("The veto's name in the catalog."))
                .required("subject", Schema.text().described("The option or the choice that it rules out."))
                .required("because", Schema.text().described("Why nothing outweighs this."))
                .required("answers", Schema.ref("answers").described("The answers that triggered it."));
    }

    private static Schema contribution() {
        return Schema.object()
                .required("criterion", criterion())
                .required("weight", Schema.whole().described("The criterion's weight, of 100."))
                .required("points", Schema.whole(0, 10).described("The option's points."))
                .required("because", Schema.text().described("How the points come about."));
    }

    private static Schema cost() {
        Schema item = Schema.object()
                .required("text", Schema.text().described("What is paid for."))
                .required("from", Schema.number().described("The least it costs a month."))
                .required("to", Schema.number().described("The most it costs a month."));
        return Schema.object()
                .required("from", Schema.number().described("The least that all items cost together."))
                .required("to", Schema.number().described("The most that all items cost together."))
                .required("items", Schema.list(item).described("What is paid for."))
                .described("The cost a month, in the currency of the budget question.");
    }

    private static Schema growth() {
        return Schema.object()
                .required("today", chosen().described("The option that wins at today's volume; null if none fits."))
                .required("factor", Schema.whole().described("By what the volume grows."))
                .required("months", Schema.whole().described("In how many months."))
                .required("then", chosen().described("The option that wins then; null if none fits."));
    }

    private static Schema standardWeights() {
        return Schema.object()
                .required("chosen", chosen().described("The option that wins by them; null if none fits."))
                .required("scores", Schema.map(score()).described("The scores of the options that are possible."));
    }

    private static Schema revival() {
        return Schema.object()
                .required("option", Schema.text().described("The option that can win then."))
                .required("questions", texts("The questions that would have to be answered differently, all of them."));
    }

    static Schema texts(String description) {
        return Schema.list(Schema.text()).described(description);
    }
}
