package dev.plumbline.workbench.document;

import static dev.plumbline.checker.json.Form.FLAG;
import static dev.plumbline.checker.json.Form.NUMBER;
import static dev.plumbline.checker.json.Form.TEXT;
import static dev.plumbline.checker.json.Form.WHOLE;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.decision.Contribution;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.MonthlyCost;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.checker.json.Form;
import dev.plumbline.checker.json.Form.Defined;
import dev.plumbline.checker.json.ObjectForm;
import dev.plumbline.checker.json.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What became of an option, in every document that tells it. */
public final class OptionForms {

    /** An option of a decision. */
    record Judged(Decision decision, OptionResult option) {

        static List<Judged> all(Decision decision) {
            return decision.options().stream()
                    .map(option -> new Judged(decision, option))
                    .toList();
        }

        Optional<String> dominatedBy() {
            return decision.dominating(option).map(OptionResult::id);
        }
    }

    static final Defined<Object> ANSWER = Form.of(() -> Schema.ofType("integer", "string"), answer -> answer)
            .described("Numbers as numbers, words as words.")
            .named("answer");

    static final Defined<Map<String, ?>> ANSWERS = Form.<Map<String, ?>>of(
                    () -> ANSWER.map().schema(), answers -> answers)
            .described("Answers by question, or choices by dimension.")
            .named("answers");

    static final Form<Optional<String>> CHOSEN = TEXT.orNull().described("The option that wins; null if none fits.");

    static final Form<String> CRITERION = TEXT.described("The criterion's name in the catalog.");

    static final Form<Number> POINTS = Form.whole(0, 10);

    static final Form<OptionalDouble> SCORE =
            Form.NUMBER_OR_NULL.described("Points times weight, from 0 to 100; null if a veto rules the option out.");

    static final Defined<FiredVeto> VETO = Form.<FiredVeto>object()
            .field("id", TEXT, FiredVeto::id, "The veto's name in the catalog.")
            .field("subject", TEXT, FiredVeto::subject, "The option or the choice that it rules out.")
            .field("because", TEXT, FiredVeto::because, "Why nothing outweighs this.")
            .field("answers", ANSWERS, veto -> answers(veto.answers()), "The answers that triggered it.")
            .named("veto");

    static final Defined<Contribution> CONTRIBUTION = Form.<Contribution>object()
            .field("criterion", CRITERION, Contribution::criterion)
            .field("weight", WHOLE, Contribution::weight, "The criterion's weight, of 100.")
            .field("points", POINTS, Contribution::points, "The option's points.")
            .field("because", TEXT, Contribution::sum, "How the points come about.")
            .named("contribution");

    private static final ObjectForm<MonthlyCost.Item> ITEM = Form.<MonthlyCost.Item>object()
            .field("text", TEXT, MonthlyCost.Item::text, "What is paid for.")
            .field("from", NUMBER, MonthlyCost.Item::from, "The least it costs a month.")
            .field("to", NUMBER, MonthlyCost.Item::to, "The most it costs a month.");

    static final Defined<MonthlyCost> COST = Form.<MonthlyCost>object()
            .field("from", NUMBER, MonthlyCost::from, "The least that all items cost together.")
            .field("to", NUMBER, MonthlyCost::to, "The most that all items cost together.")
            .field("items", ITEM.list(), MonthlyCost::items, "What is paid for.")
            .described("The cost a month, in the currency of the budget question.")
            .named("cost");

    static final ObjectForm<OptionResult> RESULT = Form.<OptionResult>object()
            .field("status", Form.oneOf("chosen", "rejected"), option -> option.isChosen() ? "chosen" : "rejected")
            .means("Whether this is the option that wins.")
            .field("score", SCORE, OptionResult::score);

    static final ObjectForm<OptionResult> VETOES = Form.<OptionResult>object()
            .field("vetoes", VETO.list(), OptionResult::vetoes, "What makes it impossible.")
            .field("ruledOut", VETO.list(), OptionResult::ruledOut, "What makes single choices of it impossible.");

    private static final ObjectForm<OptionResult> PARTS = Form.<OptionResult>object()
            .field("variant", ANSWERS, OptionResult::variant, "What the option is made of.")
            .all(VETOES, option -> option)
            .field("contributions", CONTRIBUTION.list(), OptionResult::contributions, "Points by criterion.")
            .field("cost", COST, OptionResult::cost);

    static final Defined<Judged> OPTION = Form.<Judged>object()
            .field("id", TEXT, judged -> judged.option.id(), "The option's name in the catalog.")
            .all(RESULT, Judged::option)
            .field("possible", FLAG, judged -> judged.option.isPossible())
            .means("Whether it wins for some completion of open answers.")
            .field("dominatedBy", TEXT.orNull(), Judged::dominatedBy)
            .means("An option that is at least as good on every criterion.")
            .all(PARTS, Judged::option)
            .named("option");

    private OptionForms() {}

    static Map<String, Object> answers(Map<Question, Value> values) {
        Map<String, Object> answers = new LinkedHashMap<>();
        values.forEach((question, value) -> answers.put(question.id(), answer(question, new Answer.Known(value))));
        return answers;
    }

    /** Numbers as numbers, words as words. */
    public static Object answer(Question question, Answer answer) {
        Optional<Long> number =
                answer instanceof Answer.Known known ? question.number(known.value()) : Optional.empty();
        return number.isPresent() ? number.get() : question.written(answer);
    }
}
