package dev.plumbline.workbench.document;

import static dev.plumbline.checker.json.Form.FLAG;
import static dev.plumbline.checker.json.Form.NUMBER;
import static dev.plumbline.checker.json.Form.TEXT;
import static dev.plumbline.checker.json.Form.WHOLE;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.decision.Contribution;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.MonthlyCost;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.Reason;
import dev.plumbline.adr.decision.Takes;
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
    record Judged(Decided decided, OptionResult option) {

        static List<Judged> all(Decided decided) {
            return decided.decision().options().stream()
                    .map(option -> new Judged(decided, option))
                    .toList();
        }

        List<Reason> reasons() {
            return decided.against(option);
        }

        Optional<String> dominatedBy() {
            return decided.decision().dominating(option).map(OptionResult::id);
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

    static final Defined<Reason> REASON = Form.<Reason>object()
            .field("question", TEXT, reason -> reason.question().id(), "A question that the team answered.")
            .field("answer", ANSWER, reason -> answer(reason.question(), reason.answer()), "Its answer.")
            .field("better", ANSWER, reason -> answer(reason.question(), reason.better()))
            .means("The usual answer that suits best.")
            .field("points", NUMBER, Reason::points, "Points of 100 that the best usual answer would make up.")
            .named("reason");

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

    private static final ObjectForm<Takes.NeedMet> NEED = Form.<Takes.NeedMet>object()
            .field("id", TEXT, Takes.NeedMet::id, "The need's name in the catalog.")
            .field("text", TEXT, Takes.NeedMet::text, "What is asked for.")
            .field("given", FLAG, Takes.NeedMet::isGiven, "Whether the option gives it by itself.")
            .field("generated", FLAG, need -> need.met() == Takes.By.PROJECT)
            .means("Whether the generated project builds it around the option; if neither, it is to be built.");

    private static final ObjectForm<Takes.PartTaken> PART = Form.<Takes.PartTaken>object()
            .field("id", TEXT, Takes.PartTaken::id, "The part's name in the catalog.")
            .field("title", TEXT, Takes.PartTaken::title, "What it is.")
            .field("written", FLAG, Takes.PartTaken::isWritten, "Whether it is code that the project gets.")
            .field("there", FLAG, Takes.PartTaken::isThere, "Whether the team has it already.")
            .field("carries", TEXT.list(), Takes.PartTaken::carries, "The routes that it is taken for.");

    static final Defined<Takes> TAKES = Form.<Takes>object()
            .field("hours", NUMBER, Takes::hours, "Hours a month to keep it running.")
            .field("weeks", NUMBER, Takes::weeks, "Weeks until all of it is in production.")
            .field("price", NUMBER, Takes::price, "What it costs a month without the hours.")
            .field("money", NUMBER, Takes::money, "What it costs a month with the hours.")
            .field("seconds", NUMBER, Takes::seconds, "Seconds until one message is out.")
            .field("within", NUMBER, Takes::within, "Seconds in which it has to be.")
            .field("peak", NUMBER, Takes::peak, "Messages a second to be reached.")
            .field("rate", Form.NUMBER_OR_NULL, Takes::rate)
            .means("Messages a second that it passes; null if nothing limits it.")
            .field("needs", NEED.list(), Takes::needs, "What is asked for.")
            .field("parts", PART.list(), Takes::parts, "What it is made of.")
            .field("uncarried", TEXT.list(), Takes::uncarried, "The routes that nothing can carry.")
            .described("The quantities that points are computed from, by the middle of each figure's range.")
            .named("takes");

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
            .field("cost", COST, OptionResult::cost)
            .field("takes", TAKES.orNull(), OptionResult::takes, "Null if the catalog's points are written down.");

    static final Defined<Judged> OPTION = Form.<Judged>object()
            .field("id", TEXT, judged -> judged.option.id(), "The option's name in the catalog.")
            .all(RESULT, Judged::option)
            .field("possible", FLAG, judged -> judged.option.isPossible())
            .means("Whether it wins for some completion of open answers.")
            .field("dominatedBy", TEXT.orNull(), Judged::dominatedBy)
            .means("An option that is at least as good on every criterion.")
            .field("reasons", REASON.list(), Judged::reasons)
            .means("The team's answers that cost it most: against the chosen option, or if it is that, the runner-up.")
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
