package dev.plumbline.workbench.document;

import dev.plumbline.adr.change.Outgrown;
import dev.plumbline.adr.change.PairFlip;
import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.change.WeightFlip;
import dev.plumbline.adr.decision.Contribution;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.MonthlyCost;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.Sensitivity;
import dev.plumbline.adr.overlay.Overlay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision for machines. Field names are stable; {@code plumbline schema decision} prints what they mean. */
public final class DecisionJson {

    private final Json json;

    DecisionJson(Json json) {
        this.json = json;
    }

    public static String of(Decision decision, Sensitivity sensitivity) {
        return Json.text(json -> {
            DecisionJson writer = new DecisionJson(json);
            writer.decision(decision);
            writer.sensitivity(sensitivity);
        });
    }

    void decision(Decision decision) {
        Optional<OptionResult> chosen = decision.chosen();
        json.text("decision", decision.catalog().name());
        json.text("catalog", decision.catalog().reference());
        json.text("overlay", decision.catalog().origin().overlay().map(Overlay::name));
        json.text("chosen", chosen.map(OptionResult::id));
        json.answers("variant", chosen.map(OptionResult::variant).orElse(Map.of()));
        json.text("certainty", decision.certainty().word());
        json.flag("exact", decision.isExact());
        json.flag("mayFitNothing", decision.mayFitNothing());
        json.number("margin", decision.margin());
        json.flag("nearTie", decision.isNearTie());
        json.texts("openQuestions", decision.openQuestions());
        json.answers("reckonedWith", decision.reckonedWith());
        json.objects("options", decision.options(), option -> option(decision, option));
        json.object("facts", facts -> decision.facts().forEach(fact -> facts.number(fact.id(), fact.value())));
        tippingPoints("tippingPoints", decision.tippingPoints());
        json.object("growth", decision.outgrown(), this::growth);
        json.object("standardWeights", decision.standardRanking(), ranking -> {
            json.text("chosen", ranking.chosen());
            json.object("scores", scores -> ranking.scores().forEach(scores::number));
        });
        revivals(decision.revivedBy());
    }

    void revivals(List<Revival> revivals) {
        json.objects("revivedBy", revivals, revival -> {
            json.text("option", revival.option());
            json.texts("questions", revival.questions());
        });
    }

    private void growth(Outgrown outgrown) {
        json.text("today", outgrown.today());
        json.whole("factor", outgrown.factor());
        json.whole("months", outgrown.months());
        json.text("then", outgrown.then());
    }

    private void sensitivity(Sensitivity sensitivity) {
        pairs(sensitivity.pairs());
        weights(sensitivity.weights());
    }

    void tippingPoints(String field, List<TippingPoint> tips) {
        json.objects(field, tips, tip -> {
            json.text("question", tip.question());
            json.answer("from", tip.from());
            json.answer("to", tip.to());
            json.text("chosen", tip.chosen());
        });
    }

    void pairs(List<PairFlip> pairs) {
        json.objects("pairs", pairs, pair -> {
            json.objects("changes", pair.changes(), change -> {
                json.text("question", change.question());
                json.answer("from", change.from());
                json.answer("to", change.to());
            });
            json.text("chosen", pair.chosen());
        });
    }

    void weights(List<WeightFlip> weights) {
        json.objects("weights", weights, flip -> {
            json.text("criterion", flip.criterion());
            json.whole("from", flip.from());
            json.whole("to", flip.to());
            json.text("chosen", flip.chosen());
        });
    }

    private void option(Decision decision, OptionResult option) {
        json.text("id", option.id());
        json.text("status", option.isChosen() ? "chosen" : "rejected");
        json.number("score", option.score());
        json.flag("possible", option.isPossible());
        json.text("dominatedBy", decision.dominating(option).map(OptionResult::id));
        json.answers("variant", option.variant());
        vetoes("vetoes", option.vetoes());
        vetoes("ruledOut", option.ruledOut());
        json.objects("contributions", option.contributions(), this::contribution);
        json.object("cost", cost -> cost(option.cost()));
    }

    void contribution(Contribution contribution) {
        json.text("criterion", contribution.criterion());
        json.whole("weight", contribution.weight());
        json.whole("points", contribution.points());
        json.text("because", contribution.sum());
    }

    private void cost(MonthlyCost cost) {
        json.number("from", cost.from());
        json.number("to", cost.to());
        json.objects("items", cost.items(), item -> {
            json.text("text", item.text());
            json.number("from", item.from());
            json.number("to", item.to());
        });
    }

    void vetoes(String field, List<FiredVeto> vetoes) {
        json.objects(field, vetoes, veto -> {
            json.text("id", veto.id());
            json.text("subject", veto.subject());
            json.text("because", veto.because());
            json.answers("answers", veto.answers());
        });
    }
}
