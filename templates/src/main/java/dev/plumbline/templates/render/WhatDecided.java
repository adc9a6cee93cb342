package dev.plumbline.templates.render;

import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.Flip;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.Reason;
import dev.plumbline.adr.decision.RejectingAnswers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which of the team's own answers decided it: the same in the record and on the screen. */
public final class WhatDecided {

    /** Answers that a sentence names at most. */
    private static final int MOST = 5;

    private WhatDecided() {}

    /** The decisive answers, and that nothing else that was asked would have changed it. */
    public static String sentence(Decided decided) {
        Map<String, String> decisive = decisive(decided);
        boolean isNothing = decided.decision().chosen().isEmpty();
        if (decisive.isEmpty()) {
            return "No usual answer to what you were asked changes this.";
        }
        List<String> needed = changes(decided)
                .filter(change -> change.chosen().isEmpty() && Wording.isUsual(change.answer()))
                .map(change -> change.answer().question().id())
                .filter(decisive::containsKey)
                .distinct()
                .toList();
        List<String> deciding = byWeight(decided)
                .filter(question -> decisive.containsKey(question) && !needed.contains(question))
                .toList();
        return (deciding.isEmpty() ? "" : "What decided it: " + list(decisive, deciding) + ". ")
                + (needed.isEmpty() ? "" : "That anything fits can hang on " + list(decisive, needed) + ". ")
                + "With " + (decisive.size() == 1 ? "that" : "these") + " given, "
                + (isNothing
                        ? "nothing fits, whatever usual answers the rest of what you answered gets."
                        : "no usual answer to the rest of what you answered changes it.");
    }

    /** Those first of which another answer alone brings another option, then by what they cost the runner-up. */
    private static Stream<String> byWeight(Decided decided) {
        Stream<Question> turning = changes(decided)
                .filter(change -> change.chosen().isPresent())
                .map(change -> change.answer().question());
        Stream<Question> costly = decided.reasons().stream().map(Reason::question);
        return Stream.of(turning, costly, decided.decisive().stream())
                .flatMap(Function.identity())
                .map(Question::id)
                .distinct();
    }

    /** The nearest change of each answer that changes the decision; none where nothing fits. */
    private static Stream<TippingPoint> changes(Decided decided) {
        return decided.outlook().tippingPoints().stream().map(Flip::point);
    }

    /** Which usual answers to what nobody answered would change it; empty if none does. */
    public static Optional<String> assumed(Decided decided) {
        List<String> changing = changes(decided)
                .map(TippingPoint::answer)
                .filter(change ->
                        !decided.decision().constraints().isGiven(change.question()) && Wording.isUsual(change))
                .map(change -> change.question().id())
                .distinct()
                .toList();
        return changing.isEmpty()
                ? Optional.empty()
                : Optional.of("Nobody answered " + Wording.list(changing) + ": another usual answer "
                        + (changing.size() == 1 ? "" : "to one of them ") + "would change it.");
    }

    /** The decisive answers, as people read them, by question. */
    public static Map<String, String> decisive(Decided decided) {
        Map<String, String> decisive = new LinkedHashMap<>();
        for (Question question : decided.decisive()) {
            decisive.put(
                    question.id(),
                    question.shown(decided.decision().constraints().answer(question)));
        }
        return decisive;
    }

    private static String list(Map<String, String> answers, List<String> questions) {
        return Wording.list(questions.stream()
                .map(question -> question + " " + answers.get(question))
                .toList());
    }

    /** {@code vendors sendgrid → none (15 points), team.engineers 3 → 9 (9)}. */
    public static String reasons(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.question().id() + " " + reason.shown() + " → "
                        + reason.question().shown(reason.better()) + " (" + NumberText.score(reason.points())
                        + (reason == reasons.get(0) ? points(reason) : "") + ")")
                .collect(Collectors.joining(", "));
    }

    private static String nearer(List<Reason> reasons) {
        return ". " + (reasons.size() == 1 ? "Another answer" : "Each of these") + " would bring it nearer: ";
    }

    private static String points(Reason reason) {
        return reason.points() == 1 ? " point" : " points";
    }

    /** Why an option was not chosen, in sentences without the last full stop. */
    public static String whyNot(Decided decided, OptionResult option) {
        Decision decision = decided.decision();
        if (option.isChosen()) {
            return "it was chosen";
        }
        if (option.isVetoed()) {
            return String.join(
                    "; ",
                    option.vetoes().stream()
                            .map(veto -> OutcomeSentences.because(decision, option, veto))
                            .distinct()
                            .toList());
        }
        List<Reason> reasons = decided.against(option);
        return score(decided, option)
                + (reasons.isEmpty() ? "" : nearer(reasons) + reasons(reasons))
                + dominated(decision, option);
    }

    /** What the runner-up loses is told with the chosen option. */
    private static String score(Decided decided, OptionResult option) {
        Decision decision = decided.decision();
        return option.equals(decision.rejected().get(0))
                ? inOneClause(decided, option)
                : "it scores " + Wording.score(option.score()) + " of 100, "
                        + new Balance(option, decision.chosen().orElseThrow()).text();
    }

    private static String dominated(Decision decision, OptionResult option) {
        return decision.dominating(option)
                .map(other -> ". No weights help, because " + Wording.inSentence(other.title())
                        + " has as many points or more on every criterion")
                .orElse("");
    }

    private static String standing(Decision decision, OptionResult option) {
        OptionResult chosen = decision.chosen().orElseThrow();
        return "it scores " + Wording.score(option.score()) + " of 100 and " + Wording.inSentence(chosen.title()) + " "
                + Wording.score(chosen.score());
    }

    /** The same in short. */
    static String inShort(Decided decided, OptionResult option) {
        List<Reason> reasons = decided.against(option);
        return option.isChosen() || option.isVetoed() || reasons.isEmpty()
                ? whyNot(decided, option)
                : standing(decided.decision(), option) + nearer(reasons) + reasons(reasons);
    }

    /** The same where a table of scores is beside it, to go behind the verdict. */
    static String besideScores(Decided decided, OptionResult option) {
        List<Reason> reasons = decided.against(option);
        return option.isChosen() || option.isVetoed() || reasons.isEmpty()
                ? ": " + whyNot(decided, option)
                : " by its points" + nearer(reasons) + reasons(reasons);
    }

    /** The same in one clause, for machines and for failing builds. */
    static String inOneClause(Decided decided, OptionResult option) {
        Decision decision = decided.decision();
        return option.isChosen() || option.isVetoed()
                ? whyNot(decided, option)
                : standing(decision, option)
                        + RejectingAnswers.widestGap(decision, option)
                                .map(lost -> "; most is lost on " + Wording.inSentence(lost.title()))
                                .orElse("");
    }

    /**
     * The answers in the face of which it was decided, as the team gave them: the decisive ones, then those behind vetoes
     * and those that cost the runner-up most; five at most.
     */
    static Map<String, String> facing(Decided decided) {
        Decision decision = decided.decision();
        Map<String, String> facing = new LinkedHashMap<>(decisive(decided));
        decision.rejected().stream()
                .flatMap(option -> option.vetoes().stream())
                .flatMap(veto -> veto.answers().keySet().stream())
                .filter(decision.constraints()::isGiven)
                .forEach(question -> facing.putIfAbsent(
                        question.id(), question.shown(decision.constraints().answer(question))));
        boolean hasRival = decision.rejected().stream().anyMatch(option -> !option.isVetoed());
        if (hasRival) {
            decided.reasons()
                    .forEach(reason -> facing.putIfAbsent(reason.question().id(), reason.shown()));
        }
        return facing.entrySet().stream()
                .limit(MOST)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }
}
