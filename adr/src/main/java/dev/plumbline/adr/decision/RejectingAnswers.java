package dev.plumbline.adr.decision;

import dev.plumbline.adr.constraint.AnswersWriter;
import dev.plumbline.adr.constraint.Question;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answers that an option was rejected for. */
public final class RejectingAnswers {

    private RejectingAnswers() {}

    /** Those behind its vetoes; without a veto, those that cost it most against the chosen option. */
    public static Map<String, String> of(Decision decision, OptionResult option) {
        Map<String, String> answers = new LinkedHashMap<>();
        option.vetoes().forEach(veto -> answers.putAll(veto.answers()));
        if (answers.isEmpty() && !option.isChosen()) {
            answers.putAll(widestGap(decision, option).answers());
        }
        return shown(decision, answers);
    }

    /** The criterion on which an option loses most against the chosen one. */
    public static Contribution widestGap(Decision decision, OptionResult option) {
        Map<String, Double> best = new LinkedHashMap<>();
        decision.chosen().ifPresent(chosen -> chosen.contributions()
                .forEach(contribution -> best.put(contribution.criterion(), contribution.score())));
        return option.contributions().stream()
                .max(Comparator.comparingDouble(
                        contribution -> best.getOrDefault(contribution.criterion(), 0.0) - contribution.score()))
                .orElseThrow();
    }

    /** Answers with what is reckoned with where they are open. */
    public static Map<String, String> shown(Decision decision, Map<String, String> answers) {
        Map<String, String> shown = new LinkedHashMap<>();
        answers.forEach((question, value) -> shown.put(
                question,
                decision.reckonedWith().containsKey(question)
                        ? given(decision, question) + " (reckoned with " + value + ")"
                        : value));
        return shown;
    }

    private static String given(Decision decision, String question) {
        Question asked = decision.catalog().question(question).orElseThrow();
        return AnswersWriter.display(asked, decision.constraints().answer(asked));
    }
}
