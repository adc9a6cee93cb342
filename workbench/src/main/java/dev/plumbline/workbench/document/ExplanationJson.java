package dev.plumbline.workbench.document;

import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.Explanation;
import dev.plumbline.adr.decision.OptionResult;
import java.util.List;

/** Explanations for machines. Field names are stable. */
public final class ExplanationJson {

    private final Json json;
    private final DecisionJson parts;

    private ExplanationJson(Json json) {
        this.json = json;
        this.parts = new DecisionJson(json);
    }

    public static String of(Decision decision, List<Explanation> explanations) {
        return Json.text(json -> {
            ExplanationJson writer = new ExplanationJson(json);
            json.text("decision", decision.catalog().name());
            json.text("catalog", decision.catalog().reference());
            json.text("chosen", decision.chosen().map(OptionResult::id));
            json.objects("explanations", explanations, writer::explanation);
        });
    }

    private void explanation(Explanation explanation) {
        OptionResult option = explanation.option();
        json.text("option", option.id());
        json.text("status", option.isChosen() ? "chosen" : "rejected");
        json.number("score", option.score());
        parts.vetoes("vetoes", option.vetoes());
        parts.vetoes("ruledOut", option.ruledOut());
        json.text("comparedWith", explanation.comparedWith().map(OptionResult::id));
        json.objects("gaps", explanation.gaps(), gap -> {
            json.text("criterion", gap.own().criterion());
            json.number("score", gap.score());
            json.whole("points", gap.own().points());
            json.whole("otherPoints", gap.other().points());
            json.text("because", gap.own().sum());
            json.text("otherBecause", gap.other().sum());
        });
        json.text("dominatedBy", explanation.dominatedBy().map(OptionResult::id));
        parts.tippingPoints("tippingPoints", explanation.tips());
        parts.pairs(explanation.pairs());
        parts.revivals(explanation.revivals());
        parts.weights(explanation.weights());
    }
}
