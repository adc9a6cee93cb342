package dev.plumbline.workbench.document;

import dev.plumbline.adr.decision.Comparison;
import dev.plumbline.adr.decision.Comparison.ChangedOption;

/** Two decisions for machines. Field names are stable. */
public final class ComparisonJson {

    private final Json json;
    private final DecisionJson parts;

    private ComparisonJson(Json json) {
        this.json = json;
        this.parts = new DecisionJson(json);
    }

    public static String of(Comparison comparison) {
        return Json.text(json -> new ComparisonJson(json).comparison(comparison));
    }

    private void comparison(Comparison comparison) {
        json.flag("anotherOption", comparison.isAnotherOption());
        json.objects("answers", comparison.answers(), answer -> {
            json.text("question", answer.question());
            json.answer("before", answer.before());
            json.answer("after", answer.after());
        });
        json.objects("effects", comparison.effects(), this::effect);
        json.object("before", before -> parts.decision(comparison.before()));
        json.object("after", after -> parts.decision(comparison.after()));
    }

    private void effect(ChangedOption effect) {
        json.text("option", effect.after().id());
        json.number("scoreBefore", effect.before().score());
        json.number("scoreAfter", effect.after().score());
        json.answers("variantBefore", effect.before().variant());
        json.answers("variantAfter", effect.after().variant());
        json.objects("points", effect.points(), points -> {
            json.text("criterion", points.criterion());
            json.whole("before", points.before());
            json.whole("after", points.after());
            json.texts("gone", points.gone());
            json.texts("come", points.come());
        });
        parts.vetoes("vetoesGone", effect.gone());
        parts.vetoes("vetoesCome", effect.come());
    }
}
