package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.change.Revivals;
import dev.plumbline.adr.change.TippingPoints;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.evaluation.Contest;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides: constraints in, decision out. The same constraints and catalog always give the same decision. */
public final class DecisionEngine {

    private final Catalog catalog;
    private final Evaluator evaluator;

    public DecisionEngine(Catalog catalog) {
        this.catalog = catalog;
        this.evaluator = new Evaluator(catalog);
    }

    /**
     * Decides. Answers that contradict each other should have been {@linkplain Contradictions refused} before; nothing
     * fits them.
     */
    public Decision decide(Constraints constraints) {
        Situation open = evaluator.open(constraints);
        Map<Optional<String>, Situation> outcomes = evaluator.outcomes(open);
        Certainty certainty = certainty(outcomes);
        Situation reckoned = reckoned(constraints, outcomes);
        Optional<String> winner = certainty == Certainty.NONE ? Optional.empty() : evaluator.winner(reckoned);
        List<OptionResult> options = options(reckoned, winner, outcomes);
        return new Decision(
                catalog,
                constraints,
                certainty,
                margin(options),
                isNearTie(options),
                openQuestions(open, reckoned, outcomes),
                options,
                facts(reckoned),
                winner.map(chosen -> new TippingPoints(evaluator, reckoned, chosen).all())
                        .orElse(List.of()),
                winner.isPresent() ? List.of() : new Revivals(evaluator).of(open));
    }

    /**
     * The completion to reckon with: what is assumed, unless that contradicts what is answered or nothing fits it
     * while something fits another completion.
     */
    private Situation reckoned(Constraints constraints, Map<Optional<String>, Situation> outcomes) {
        Situation assumed = evaluator.reckoned(constraints);
        boolean isConsistent = assumed.isContradictory() == Truth.FALSE;
        Optional<String> winner = evaluator.winner(assumed);
        if (isConsistent && (winner.isPresent() || certainty(outcomes) == Certainty.NONE)) {
            return assumed;
        }
        return outcomes.entrySet().stream()
                .min(Comparator.comparing(outcome -> outcome.getKey().isEmpty()))
                .map(outcome -> outcome.getValue().settledLike(assumed))
                .orElse(assumed);
    }

    private static Certainty certainty(Map<Optional<String>, Situation> outcomes) {
        if (outcomes.keySet().stream().noneMatch(Optional::isPresent)) {
            return Certainty.NONE;
        }
        return outcomes.size() == 1 ? Certainty.ROBUST : Certainty.OPEN;
    }

    private List<OptionResult> options(
            Situation reckoned, Optional<String> winner, Map<Optional<String>, Situation> outcomes) {
        Appraisal appraisal = new Appraisal(evaluator, reckoned);
        return evaluator.standings(reckoned).stream()
                .map(standing -> appraisal.of(
                        standing,
                        winner.equals(Optional.of(standing.option().id())),
                        outcomes.containsKey(Optional.of(standing.option().id()))))
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

    private List<String> openQuestions(Situation open, Situation reckoned, Map<Optional<String>, Situation> outcomes) {
        if (outcomes.size() < 2) {
            return List.of();
        }
        List<Situation> examples = outcomes.values().stream()
                .map(example -> example.settledLike(reckoned))
                .toList();
        return evaluator.openQuestions(open, examples);
    }

    private List<Decision.FactValue> facts(Situation reckoned) {
        return catalog.facts().stream()
                .map(fact -> new Decision.FactValue(
                        fact.id(), fact.text(), reckoned.numbers(fact.id()).low(), fact.unit()))
                .toList();
    }
}
