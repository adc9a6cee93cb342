package dev.plumbline.adr.decision;

import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers that an option was rejected for. */
public final class RejectingAnswers {

    private RejectingAnswers() {}

    /** Those behind its vetoes; without a veto, those of the team that cost it most against the chosen option. */
    public static Map<String, String> of(Decided decided, OptionResult option) {
        Map<String, String> rejecting = byVetoes(decided.decision(), option);
        if (option.vetoes().isEmpty() && !option.isChosen()) {
            decided.against(option)
                    .forEach(reason -> rejecting.put(reason.question().id(), reason.shown()));
        }
        return rejecting;
    }

    /** Those behind its vetoes only, which take no time to find. */
    public static Map<String, String> byVetoes(Decision decision, OptionResult option) {
        Map<Question, Value> answers = new LinkedHashMap<>();
        option.vetoes().forEach(veto -> answers.putAll(veto.answers()));
        return shown(decision, answers);
    }

    /** The criterion on which an option loses most against the chosen one; empty if it loses nothing. */
    public static Optional<Contribution> widestGap(Decision decision, OptionResult option) {
        Explanation.Gap widest =
                Explanation.gaps(option, decision.chosen().orElse(option)).get(0);
        return widest.score() < 0 ? Optional.of(widest.own()) : Optional.empty();
    }

    /** Answers in words, with what is reckoned with where they are open. */
    public static Map<String, String> shown(Decision decision, Map<Question, Value> answers) {
        Map<String, String> shown = new LinkedHashMap<>();
        answers.forEach((question, value) -> shown.put(
                question.id(),
                decision.reckonedWith().containsKey(question)
                        ? question.written(decision.constraints().answer(question)) + " (reckoned with "
                                + question.shown(value) + ")"
                        : question.shown(value)));
        return shown;
    }
}
