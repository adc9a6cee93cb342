package dev.plumbline.workbench.document;

import static dev.plumbline.checker.json.Form.FLAG;
import static dev.plumbline.checker.json.Form.TEXT;
import static dev.plumbline.checker.json.Form.WHOLE;
import static dev.plumbline.workbench.document.OptionForms.ANSWER;
import static dev.plumbline.workbench.document.OptionForms.answer;

import dev.plumbline.adr.change.ChangedAnswer;
import dev.plumbline.adr.change.PairFlip;
import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.StillPossible;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.change.WeightFlip;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.Flip;
import dev.plumbline.checker.json.Form;
import dev.plumbline.checker.json.Form.Defined;
import dev.plumbline.checker.json.ObjectForm;
import dev.plumbline.templates.render.FlipText;
import java.util.List;

/** Which other answers or weights would change a decision, in every document that tells it. */
final class ChangeForms {

    private static final ObjectForm<ChangedAnswer> FIELDS = Form.<ChangedAnswer>object()
            .field("question", TEXT, changed -> changed.question().id(), "The question.")
            .field("from", ANSWER, changed -> answer(changed.question(), changed.from()), "The answer now.")
            .field("to", ANSWER, changed -> answer(changed.question(), changed.to()))
            .means("The answer that changes the decision.");

    static final Defined<ChangedAnswer> CHANGE = FIELDS.named("change");

    private static final ObjectForm<TippingPoint> POINT = Form.<TippingPoint>object()
            .all(FIELDS, TippingPoint::answer)
            .field("chosen", TEXT.orNull(), TippingPoint::chosen, "What wins then.")
            .field("ruledOut", FLAG, TippingPoint::isRuledOut, "Whether what wins now is impossible then.")
            .field("nearTie", FLAG, TippingPoint::isNear, "Whether it wins in a near tie only, as what is simpler.");

    static final Defined<TippingPoint> THRESHOLD = POINT.named("threshold");

    /** A tipping point of a decision. */
    record Told(Decision decision, Flip flip) {

        static List<Told> all(Decision decision, List<Flip> flips) {
            return flips.stream().map(flip -> new Told(decision, flip)).toList();
        }

        static List<Told> tippingPoints(Decided decided) {
            return all(decided.decision(), decided.outlook().tippingPoints());
        }
    }

    static final Defined<Told> TIPPING_POINT = Form.<Told>object()
            .all(POINT, told -> told.flip().point())
            .field("because", TEXT, told -> FlipText.because(told.decision(), told.flip()))
            .means("Why, in quantities of then: where what wins then gains most on what wins now, what rules one of"
                    + " them out, or what settles a near tie.")
            .named("tippingPoint");

    static final Defined<PairFlip> PAIR = Form.<PairFlip>object()
            .field("changes", CHANGE.list(), PairFlip::answers, "The two answers.")
            .field("chosen", TEXT, PairFlip::chosen, "The option that wins then.")
            .named("pair");

    static final Defined<StillPossible> STILL_POSSIBLE = Form.<StillPossible>object()
            .field("chosen", TEXT.orNull(), StillPossible::chosen, "What wins then; null if no option fits.")
            .field("changes", CHANGE.list(), StillPossible::answers, "The answers, none of which can be left out.")
            .named("stillPossible");

    static final Defined<WeightFlip> WEIGHT = Form.<WeightFlip>object()
            .field("criterion", OptionForms.CRITERION, WeightFlip::criterion)
            .field("from", WHOLE, WeightFlip::from, "Its weight now.")
            .field("to", WHOLE, WeightFlip::to, "The weight that changes the decision.")
            .field("chosen", TEXT, WeightFlip::chosen, "The option that wins then.")
            .named("weight");

    static final Defined<Revival> REVIVAL = Form.<Revival>object()
            .field("option", TEXT, Revival::option, "The option that can win then.")
            .field("questions", TEXT.list(), Revival::questions)
            .means("The questions that would have to be answered differently, all of them.")
            .field("changes", CHANGE.list(), Revival::answers)
            .means("Such answers; empty if those that were found contradict each other.")
            .named("revival");

    static final Form<List<Told>> TIPPING_POINTS =
            TIPPING_POINT.list().described("The nearest single answers at which another option wins, nearest first.");

    static final Form<List<PairFlip>> PAIRS =
            PAIR.list().described("Two answers that together make an option win which no single answer makes win.");

    static final Form<List<WeightFlip>> WEIGHTS =
            WEIGHT.list().described("The nearest weights at which another option wins.");

    static final Form<List<Revival>> REVIVALS =
            REVIVAL.list().described("If nothing fits: after which changes an option can win.");

    private ChangeForms() {}
}
