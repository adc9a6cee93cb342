package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.constraint.Constraints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides: constraints in, decision out. The same constraints and catalog always give the same decision. */
public final class DecisionEngine {

    private final Catalog catalog;
    private final Scoring scoring;
    private final Completions completions;

    public DecisionEngine(Catalog catalog) {
        this.catalog = catalog;
        this.scoring = new Scoring(catalog);
        this.completions = new Completions(catalog, scoring);
    }

    public Decision decide(Constraints constraints) {
        Situation open = Situation.open(catalog, constraints);
        Situation reckoned = Situation.reckoned(catalog, constraints);
        Set<Optional<Option>> outcomes = completions.outcomes(open);
        Contest contest = new Contest(scoring.standings(reckoned));
        Optional<Option> winner = new Contest(scoring.standings(reckoned))
                .winner()
                .map(Standing::option)
                .or(() -> outcomes.stream().flatMap(Optional::stream).findFirst());
        List<OptionResult> options = options(reckoned, winner, outcomes);
        return new Decision(
                catalog,
                constraints,
                certainty(outcomes),
                margin(options),
                isNearTie(options),
                outcomes.size() == 1 ? List.of() : openQuestions(open),
                options,
                facts(reckoned),
                winner.map(option -> new TippingPoints(catalog, scoring, completions).of(reckoned, option))
                        .orElse(List.of()),
                winner.isPresent() ? List.of() : new Revivals(catalog, completions).of(open));
    }

    private static Certainty certainty(Set<Optional<Option>> outcomes) {
        if (outcomes.equals(Set.of(Optional.empty()))) {
            return Certainty.NONE;
        }
        return outcomes.size() == 1 ? Certainty.ROBUST : Certainty.OPEN;
    }

    private List<OptionResult> options(Situation reckoned, Optional<Option> winner, Set<Optional<Option>> outcomes) {
        Appraisal appraisal = new Appraisal(catalog, scoring, reckoned);
        return catalog.options().stream()
                .map(option -> appraisal.of(
                        option, winner.filter(option::equals).isPresent(), outcomes.contains(Optional.of(option))))
                .sorted(Comparator.comparing((OptionResult option) -> !option.isChosen())
                        .thenComparing(OptionResult::isVetoed)
                        .thenComparing(
                                Comparator.comparingDouble(OptionResult::score).reversed()))
                .toList();
    }

    private static double margin(List<OptionResult> options) {
        List<OptionResult> possible =
                options.stream().filter(option -> !option.isVetoed()).toList();
        if (possible.size() < 2) {
            return possible.isEmpty() ? 0 : 100;
        }
        return possible.get(0).score() - possible.get(1).score();
    }

    private static boolean isNearTie(List<OptionResult> options) {
        return options.stream().filter(option -> !option.isVetoed()).count() > 1 && margin(options) < Contest.NEAR;
    }

    /** The open questions whose answer alone still matters: with any one of them left open, more can come out. */
    private List<String> openQuestions(Situation open) {
        List<String> inPlay = new ArrayList<>(completions.questionsInPlay(open));
        inPlay.sort(Comparator.comparing(id -> order().indexOf(id)));
        return inPlay;
    }

    private List<String> order() {
        return catalog.questions().stream().map(question -> question.id()).toList();
    }

    private List<Decision.FactValue> facts(Situation reckoned) {
        return catalog.facts().stream()
                .map(fact -> new Decision.FactValue(
                        fact.id(), fact.text(), reckoned.numbers(fact.id()).low(), fact.unit()))
                .toList();
    }

    /** Whether a condition certainly holds for what was answered; used to find answers that contradict each other. */
    public boolean holds(Condition condition, Constraints constraints) {
        return condition.in(Situation.open(catalog, constraints)) == dev.plumbline.adr.condition.Truth.TRUE;
    }
}
