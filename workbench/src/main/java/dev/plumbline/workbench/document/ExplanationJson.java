package dev.plumbline.workbench.document;

import static dev.plumbline.checker.json.Form.NUMBER;
import static dev.plumbline.checker.json.Form.TEXT;
import static dev.plumbline.workbench.document.OptionForms.POINTS;

import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.Explanation;
import dev.plumbline.adr.decision.Explanation.Gap;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Form;
import dev.plumbline.checker.json.JsonText;
import dev.plumbline.checker.json.ObjectForm;
import dev.plumbline.workbench.document.ChangeForms.Told;
import java.util.List;

/** Explanations for machines. Field names are stable. */
public final class ExplanationJson {

    private record Explained(Decision decision, List<Explanation> explanations) {}

    private static final ObjectForm<Gap> GAP = Form.<Gap>object()
            .field("criterion", OptionForms.CRITERION, gap -> gap.own().criterion())
            .field("score", NUMBER, Gap::score, "How much of the score it makes; negative if behind.")
            .field("points", POINTS, gap -> gap.own().points(), "This option's points.")
            .field("otherPoints", POINTS, gap -> gap.other().points(), "The other option's points.")
            .field("because", TEXT, gap -> gap.own().sum(), "How this option's points come about.")
            .field("otherBecause", TEXT, gap -> gap.other().sum(), "How the other option's points come about.");

    private static final ObjectForm<Explanation> EXPLANATION = Form.<Explanation>object()
            .field("option", TEXT, explanation -> explanation.option().id(), "The option's name in the catalog.")
            .all(OptionForms.RESULT, Explanation::option)
            .all(OptionForms.VETOES, Explanation::option)
            .field("reasons", OptionForms.REASON.list(), Explanation::reasons)
            .means("The team's answers that cost it most: against the chosen option, or if it is that, the runner-up.")
            .field("comparedWith", TEXT.orNull(), explanation -> explanation
                    .comparedWith()
                    .map(OptionResult::id))
            .means("The option it is compared with; null if there is none.")
            .field("gaps", GAP.list(), Explanation::gaps, "Where the two differ.")
            .field("dominatedBy", TEXT.orNull(), explanation -> explanation
                    .dominatedBy()
                    .map(OptionResult::id))
            .means("An option that is at least as good on every criterion.")
            .field("tippingPoints", ChangeForms.TIPPING_POINTS, told -> Told.all(told.decision(), told.tips()))
            .field("pairs", ChangeForms.PAIRS, Explanation::pairs)
            .field("revivedBy", ChangeForms.REVIVALS, Explanation::revivals)
            .field("weights", ChangeForms.WEIGHTS, Explanation::weights);

    private static final ObjectForm<Explained> ROOT = Form.<Explained>object()
            .all(DecisionJson.CATALOG, explained -> explained.decision.catalog())
            .field("chosen", OptionForms.CHOSEN, explained -> DecisionJson.chosen(explained.decision))
            .field("explanations", EXPLANATION.list(), Explained::explanations)
            .means("One for each option that was asked for.");

    private ExplanationJson() {}

    public static String of(Decision decision, List<Explanation> explanations) {
        return JsonText.of(ROOT.json(new Explained(decision, explanations)));
    }

    public static Document schema() {
        return DecisionJson.document(
                "Explanations of a decision", ROOT.described("What plumbline explain --format json prints."));
    }
}
