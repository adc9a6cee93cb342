package dev.plumbline.workbench.document;

import static dev.plumbline.checker.json.Form.TEXT;
import static dev.plumbline.workbench.document.DecisionJson.DECISION;
import static dev.plumbline.workbench.document.OptionForms.ANSWER;
import static dev.plumbline.workbench.document.OptionForms.ANSWERS;
import static dev.plumbline.workbench.document.OptionForms.POINTS;
import static dev.plumbline.workbench.document.OptionForms.SCORE;
import static dev.plumbline.workbench.document.OptionForms.VETO;
import static dev.plumbline.workbench.document.OptionForms.answer;

import dev.plumbline.adr.change.ChangedAnswer;
import dev.plumbline.adr.decision.Comparison;
import dev.plumbline.adr.decision.Comparison.ChangedOption;
import dev.plumbline.adr.decision.Comparison.ChangedPoints;
import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Form;
import dev.plumbline.checker.json.JsonText;
import dev.plumbline.checker.json.ObjectForm;

/** Two decisions for machines. Field names are stable. */
public final class ComparisonJson {

    private static final ObjectForm<ChangedAnswer> CHANGED_ANSWER = Form.<ChangedAnswer>object()
            .field("question", TEXT, changed -> changed.question().id(), "The question.")
            .field("before", ANSWER, changed -> answer(changed.question(), changed.from()), "The answer before.")
            .field("after", ANSWER, changed -> answer(changed.question(), changed.to()), "The answer after.");

    private static final ObjectForm<ChangedPoints> CHANGED_POINTS = Form.<ChangedPoints>object()
            .field("criterion", OptionForms.CRITERION, ChangedPoints::criterion)
            .field("before", POINTS, ChangedPoints::before, "The points before.")
            .field("after", POINTS, ChangedPoints::after, "The points after.")
            .field("gone", TEXT.list(), ChangedPoints::gone, "Reasons that no longer hold.")
            .field("come", TEXT.list(), ChangedPoints::come, "Reasons that hold now.");

    private static final ObjectForm<ChangedOption> EFFECT = Form.<ChangedOption>object()
            .field("option", TEXT, effect -> effect.after().id(), "The option's name in the catalog.")
            .field("scoreBefore", SCORE, effect -> effect.before().score())
            .field("scoreAfter", SCORE, effect -> effect.after().score())
            .field("variantBefore", ANSWERS, effect -> effect.before().variant(), "What it was made of.")
            .field("variantAfter", ANSWERS, effect -> effect.after().variant(), "What it is made of.")
            .field("points", CHANGED_POINTS.list(), ChangedOption::points, "The criteria on which it changes.")
            .field("vetoesGone", VETO.list(), ChangedOption::gone, "What no longer rules it out.")
            .field("vetoesCome", VETO.list(), ChangedOption::come, "What rules it out now.");

    private static final ObjectForm<Comparison> COMPARISON = Form.<Comparison>object()
            .field("anotherOption", Form.FLAG, Comparison::isAnotherOption, "Whether another option wins.")
            .field("answers", CHANGED_ANSWER.list(), Comparison::answers, "The answers that differ.")
            .field("effects", EFFECT.list(), Comparison::effects, "What that does to each option it touches.")
            .field("before", DECISION, Comparison::before, "The decision before.")
            .field("after", DECISION, Comparison::after, "The decision after.");

    private ComparisonJson() {}

    public static String of(Comparison comparison) {
        return JsonText.of(COMPARISON.json(comparison));
    }

    public static Document schema() {
        return DecisionJson.document(
                "Two decisions side by side", COMPARISON.described("What plumbline what-if --format json prints."));
    }
}
