package dev.plumbline.templates.render;

import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.change.Outgrown;
import dev.plumbline.adr.change.StillPossible;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.decision.Certainty;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.StandardRanking;
import dev.plumbline.adr.decision.Takes;
import dev.plumbline.adr.overlay.Overlay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in sentences what a decision came to: the same in the record and on the screen. */
public final class OutcomeSentences {

    /** Unknown answers that are told one by one if they are reckoned with as the catalog assumes them. */
    private static final int MOST_ASSUMED = 5;

    private OutcomeSentences() {}

    /** Why the chosen option won, how sure that is, and whether it was close. */
    public static List<String> sentences(Decided decided) {
        List<String> sentences = new ArrayList<>(outcome(decided));
        sentences.add(whose(decided.decision()));
        if (!decided.decision().reckonedWith().isEmpty()) {
            sentences.add(reckonedWith(decided.decision()));
        }
        sentences.addAll(remarks(decided));
        return sentences;
    }

    /** The same where all answers are listed, with whose they are and what they are reckoned with. */
    static List<String> inShort(Decided decided) {
        List<String> sentences = new ArrayList<>(outcome(decided));
        sentences.addAll(remarks(decided));
        return sentences;
    }

    private static List<String> outcome(Decided decided) {
        Decision decision = decided.decision();
        OptionResult chosen = decision.chosen().orElseThrow();
        List<OptionResult> rivals = decision.rejected().stream()
                .filter(option -> !option.isVetoed())
                .toList();
        List<String> sentences = new ArrayList<>();
        boolean isOpen = decision.certainty() == Certainty.OPEN;
        if (isOpen) {
            sentences.add(open(decided));
        }
        if (rivals.isEmpty()) {
            sentences.add("It scores " + Wording.score(chosen.score()) + " of 100, and "
                    + (decision.reckonedWith().isEmpty() ? "" : "with the answers reckoned with ")
                    + "it is the only option that no constraint rules out" + ruledOutBy(decision) + ".");
        } else {
            sentences.add(comparison(decision, chosen, rivals.get(0)));
        }
        around(chosen, rivals).ifPresent(sentences::add);
        dearer(decided, chosen).ifPresent(sentences::add);
        sentences.add(WhatDecided.sentence(decided));
        if (!isOpen) {
            sentences.addAll(certainty(decided));
        }
        return sentences;
    }

    /** The first of what rules out each of the others; all of it is told where these are told. */
    private static String ruledOutBy(Decision decision) {
        Map<String, List<String>> ruledOut = new LinkedHashMap<>();
        decision.rejected()
                .forEach(option -> option.vetoes().stream().limit(1).forEach(veto -> ruledOut.computeIfAbsent(
                                because(decision, option, veto), any -> new ArrayList<>())
                        .add(Wording.inSentence(option.title()))));
        return ruledOut.entrySet().stream()
                .map(reason -> String.join(" or ", reason.getValue()) + ", for " + reason.getKey())
                .collect(Collectors.joining("; ", " (not ", ")"));
    }

    /** What was asked for and comes from nowhere yet. */
    private static Optional<String> around(OptionResult chosen, List<OptionResult> rivals) {
        List<String> lacking = lacking(chosen);
        boolean isSame = rivals.stream().allMatch(rival -> lacking(rival).containsAll(lacking));
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of("You asked for what it does not have, and have to build that around it: "
                        + Wording.list(lacking)
                        + (isSame && !rivals.isEmpty() ? "; no other option that is left has it either." : "."));
    }

    private static List<String> lacking(OptionResult option) {
        return option.takes().stream()
                .flatMap(takes -> takes.met(Takes.By.TEAM).stream())
                .map(Takes.NeedMet::text)
                .toList();
    }

    /** A hard limit rules out what costs more at its least; what may cost more is said. */
    private static Optional<String> dearer(Decided decided, OptionResult chosen) {
        Decision decision = decided.decision();
        return decision.catalog()
                .budget()
                .filter(budget -> budget.hard().in(decided.reckoned()) == Truth.TRUE)
                .map(budget -> decided.reckoned().numbers(budget.limit()).low())
                .filter(limit -> chosen.cost().to() > limit)
                .map(limit -> "It may cost more than your hard limit: " + Wording.range(chosen.cost()) + " "
                        + decision.catalog().costUnit() + ", against " + NumberText.amount(limit) + ".");
    }

    private static List<String> remarks(Decided decided) {
        Decision decision = decided.decision();
        List<String> sentences = new ArrayList<>();
        decision.catalog().origin().overlay().map(OutcomeSentences::overlay).ifPresent(sentences::add);
        decision.standardRanking().map(ranking -> weights(decision, ranking)).ifPresent(sentences::add);
        decided.outlook().outgrown().map(outgrown -> growth(decision, outgrown)).ifPresent(sentences::add);
        return sentences;
    }

    private static String overlay(Overlay overlay) {
        int changes = overlay.changes().size();
        return "It is decided with the overlay " + overlay.name() + ", which makes " + changes
                + (changes == 1 ? " change" : " changes") + " to the catalog: " + overlay.why();
    }

    private static String weights(Decision decision, StandardRanking ranking) {
        String scores = Wording.list(ranking.scores().entrySet().stream()
                .map(score -> Wording.inSentence(
                                decision.catalog().option(score.getKey()).title())
                        + " " + NumberText.score(score.getValue()))
                .toList());
        String overridden = Wording.list(decision.catalog().criteria().stream()
                .filter(criterion -> criterion.weight() != criterion.standardWeight())
                .map(criterion ->
                        criterion.id() + " weighs " + criterion.weight() + " instead of " + criterion.standardWeight())
                .toList());
        boolean isSame = ranking.chosen().equals(decision.chosen().map(OptionResult::id));
        return "The weights are your own: " + overridden + ". By the catalog's weights "
                + (isSame ? "it is the same" : Wording.wins(decision, ranking.chosen())) + ": " + scores + ".";
    }

    private static String growth(Decision decision, Outgrown outgrown) {
        return "This is decided for the volume after growth. Today's volume alone would be decided otherwise: "
                + Wording.wins(decision, outgrown.today()) + ". At " + outgrown.factor()
                + " times today's volume, after about " + outgrown.months() + " months of steady growth, "
                + Wording.wins(decision, outgrown.then()) + "; look again before that.";
    }

    private static String comparison(Decision decision, OptionResult chosen, OptionResult rival) {
        String margin =
                "It scores " + Wording.score(chosen.score()) + " of 100, " + new Balance(chosen, rival).text() + ".";
        Optional<String> alike = alike(chosen, rival);
        String both = margin + alike.map(same -> " " + same).orElse("");
        return decision.isNearTie()
                ? both + " That is a near tie" + (alike.isPresent() ? ": either would do, and " : ", in which ")
                        + simpler(decision, chosen, rival).orElseGet(() -> first(chosen, rival))
                        + " is taken."
                : both;
    }

    /** Of two designs that buy, give and are carried alike, a reader has to see how little sets them apart. */
    private static Optional<String> alike(OptionResult chosen, OptionResult rival) {
        if (chosen.takes().isEmpty() || rival.takes().isEmpty()) {
            return Optional.empty();
        }
        Takes own = chosen.takes().get();
        Takes other = rival.takes().get();
        List<Takes.PartTaken> carriers = carriers(own);
        boolean isAlike = own.newParts().equals(other.newParts())
                && own.needs().equals(other.needs())
                && carriers.equals(carriers(other));
        String mine = apart(own, other);
        String theirs = apart(other, own);
        return isAlike && !carriers.isEmpty() && !mine.isEmpty() && !theirs.isEmpty()
                ? Optional.of("Both use "
                        + Wording.list(
                                carriers.stream().map(Takes.PartTaken::title).toList())
                        + "; what sets them apart is " + mine
                        + " on this side, and " + theirs + " on the other.")
                : Optional.empty();
    }

    private static List<Takes.PartTaken> carriers(Takes takes) {
        return takes.parts().stream().filter(part -> !part.carries().isEmpty()).toList();
    }

    /** The parts that the other has not. */
    private static String apart(Takes takes, Takes other) {
        return takes.parts().stream()
                .filter(part -> !other.parts().contains(part))
                .map(Takes.PartTaken::title)
                .collect(Collectors.joining(", "));
    }

    /** What settles a near tie: new parts, then hours or the way back; empty if the two are alike in these. */
    static Optional<String> simpler(Decision decision, OptionResult winner, OptionResult rival) {
        if (winner.takes().isPresent() && rival.takes().isPresent()) {
            return simpler(winner.takes().get(), rival.takes().get());
        }
        Option own = decision.catalog().option(winner.id());
        Option other = decision.catalog().option(rival.id());
        if (own.movingParts() < other.movingParts()) {
            return Optional.of("the option with fewer new moving parts");
        }
        return own.movingParts() == other.movingParts() && own.reversal() < other.reversal()
                ? Optional.of("the option that is easier to leave again")
                : Optional.empty();
    }

    private static Optional<String> simpler(Takes own, Takes other) {
        if (newParts(own) < newParts(other)) {
            return Optional.of("the option with fewer parts to buy, to run or to build around it (" + newParts(own)
                    + " against " + newParts(other) + ")");
        }
        return newParts(own) == newParts(other) && own.hours() < other.hours()
                ? Optional.of("the option that takes fewer hours to keep running")
                : Optional.empty();
    }

    /** What settles it between two that are alike. */
    static String first(OptionResult winner, OptionResult rival) {
        return winner.score().orElseThrow() > rival.score().orElseThrow()
                ? "the option with the higher score"
                : "the option that the catalog names first";
    }

    /** Those to buy or to run, and what has to be built around the design. */
    private static int newParts(Takes takes) {
        return takes.newParts().size()
                + takes.needs().size()
                - takes.met(Takes.By.DESIGN).size();
    }

    private static List<String> certainty(Decided decided) {
        Decision decision = decided.decision();
        int unknown = (int) decision.catalog().questions().stream()
                .filter(question -> !question.domainOf(decision.constraints().answer(question))
                        .isSettled())
                .count();
        if (decision.certainty() == Certainty.USUAL) {
            return List.of(usual(decided));
        }
        return unknown == 0
                ? List.of()
                : List.of("It is robust to your " + unknown + (unknown == 1 ? " open question" : " open questions")
                        + ": it wins whatever the answer turns out to be.");
    }

    private static String open(Decided decided) {
        Decision decision = decided.decision();
        List<StillPossible> told = decided.outlook().stillPossible();
        String others = decision.options().stream()
                .filter(option -> option.isPossible() && !option.isChosen())
                .filter(option ->
                        told.stream().noneMatch(possible -> possible.chosen().equals(Optional.of(option.id()))))
                .map(option -> Wording.inSentence(option.title()))
                .collect(Collectors.joining(", "));
        boolean isNothingTold =
                told.stream().anyMatch(possible -> possible.chosen().isEmpty());
        return "What is not known can still change this: "
                + Wording.list(decided.outlook().openQuestions())
                + (decided.outlook().isExact() ? "." : " (and perhaps more that was not proved).")
                + told.stream()
                        .map(possible -> stillPossible(decision, possible))
                        .collect(Collectors.joining())
                + (others.isEmpty() ? "" : " By answers less usual, or more of them, also possible: " + others + ".")
                + (decision.mayFitNothing() && !isNothingTold ? " It may also be that no option fits." : "");
    }

    /** {@code  Cron job wins with vendors none.} */
    private static String stillPossible(Decision decision, StillPossible possible) {
        return " " + capital(Wording.wins(decision, possible.chosen())) + " with "
                + Wording.list(possible.answers().stream()
                        .map(answer ->
                                answer.question().id() + " " + answer.question().shown(answer.to()))
                        .toList())
                + ".";
    }

    private static String usual(Decided decided) {
        String beyond = decided.outlook().beyondUsual().stream()
                .map(tip -> tip.answer().question().id() + " "
                        + tip.answer().question().shown(tip.answer().to())
                        + (isMore(tip) ? " or more" : "") + ": " + Wording.wins(decided.decision(), tip.chosen()))
                .collect(Collectors.joining("; "));
        return "It comes out whatever usual answer your open questions get"
                + (beyond.isEmpty() ? "." : "; beyond that it can change, with " + beyond + ".");
    }

    private static boolean isMore(TippingPoint tip) {
        return tip.answer().to() instanceof Answer.Known to
                && to.value() instanceof Value.Amount then
                && tip.answer().from() instanceof Answer.Known from
                && from.value() instanceof Value.Amount now
                && then.value() > now.value();
    }

    /** Whose answers these are: a decision may rest on few. */
    private static String whose(Decision decision) {
        Collection<Answer> given = decision.constraints().given().values();
        int unknown =
                (int) given.stream().filter(Answer.Unknown.class::isInstance).count();
        int own = given.size() - unknown;
        int all = decision.catalog().questions().size();
        if (own == all) {
            return "Every question is answered.";
        }
        int assumed = all - own - unknown;
        return own + " of " + all + (own == 1 ? " answers is" : " answers are") + " your own"
                + (unknown == 0 ? "" : ", " + unknown + (unknown == 1 ? " is unknown" : " are unknown"))
                + (assumed == 0
                        ? "."
                        : ", and " + assumed + (assumed == 1 ? " is" : " are") + " assumed by the catalog.");
    }

    /** What open answers are taken to be, in everything that is said of scores, reasons and costs. */
    public static String reckonedWith(Decision decision) {
        Map<Boolean, List<Map.Entry<Question, Value>>> asAssumed = decision.reckonedWith().entrySet().stream()
                .collect(
                        Collectors.partitioningBy(answer -> isAsAssumed(decision, answer.getKey(), answer.getValue())));
        List<Map.Entry<Question, Value>> assumed = asAssumed.getOrDefault(true, List.of());
        boolean areMany = assumed.size() > MOST_ASSUMED;
        List<String> told = (areMany
                        ? asAssumed.getOrDefault(false, List.of())
                        : decision.reckonedWith().entrySet())
                .stream()
                        .map(answer -> answer.getKey().id() + " "
                                + answer.getKey().shown(answer.getValue()) + " ("
                                + answer.getKey().shown(decision.constraints().answer(answer.getKey())) + ")")
                        .collect(Collectors.toCollection(ArrayList::new));
        if (areMany) {
            told.add("what the catalog assumes for " + assumed.size() + " that are unknown");
        }
        return "Scores, reasons and costs are worked out with one value for each answer that is open: "
                + Wording.list(told) + ".";
    }

    private static boolean isAsAssumed(Decision decision, Question question, Value value) {
        return decision.constraints().answer(question) instanceof Answer.Unknown
                && question.standard().equals(Optional.of(value));
    }

    /** Why a veto applies, with the part that it is about where the sentence does not name it. */
    public static String because(Decision decision, OptionResult option, FiredVeto veto) {
        return withSubject(decision, option, veto, veto.because());
    }

    /** The same with amounts alone, where these are what rules out. */
    static String inShort(Decision decision, OptionResult option, FiredVeto veto) {
        return withSubject(decision, option, veto, veto.inShort());
    }

    private static String withSubject(Decision decision, OptionResult option, FiredVeto veto, String because) {
        boolean isAll = veto.subject().equals(option.title())
                || decision.catalog().option(option.id()).dimensions().stream().anyMatch(dimension -> veto.subject()
                        .equals(dimension.choices().stream().map(Choice::title).collect(Collectors.joining(", "))));
        boolean isNamed = Stream.of(veto.subject().split("\\s+"))
                .anyMatch(
                        word -> word.codePoints().limit(1).anyMatch(Character::isUpperCase) && because.contains(word));
        return isAll || isNamed ? because : veto.subject() + ": " + because;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
