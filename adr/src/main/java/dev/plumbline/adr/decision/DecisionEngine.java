package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.change.UsualRanges;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Outcomes;
import dev.plumbline.adr.evaluation.Reasons;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides: constraints in, decision out. The same constraints and catalog always give the same decision. */
public final class DecisionEngine {

    private final Catalog catalog;
    private final Evaluator evaluator;

    public DecisionEngine(Catalog catalog) {
        this.catalog = catalog;
        this.evaluator = new Evaluator(catalog);
    }

    /** What it decides with. */
    public Evaluator evaluator() {
        return evaluator;
    }

    /**
     * Decides. Answers that contradict each other should have been {@linkplain Contradictions refused} before; nothing
     * fits them.
     */
    public Decided decide(Constraints constraints) {
        return new Decided(this, constraints);
    }

    /** @param reckoned one value for every question */
    Decision decision(Constraints constraints, Situation reckoned, Outcomes outcomes, UsualRanges usual) {
        Certainty certainty = certainty(outcomes);
        Optional<String> winner = certainty == Certainty.NONE ? Optional.empty() : evaluator.winner(reckoned);
        if (certainty == Certainty.OPEN && usual.give(winner)) {
            certainty = Certainty.USUAL;
        }
        Map<Question, Value> reckonedWith = reckonedWith(constraints, reckoned);
        return new Decision(
                catalog,
                constraints,
                certainty,
                outcomes.all().contains(Optional.empty()),
                options(reckoned, winner, outcomes, reasons(constraints, reckoned, reckonedWith.keySet())),
                reckonedWith,
                facts(reckoned),
                standardRanking(reckoned));
    }

    /**
     * The completion to reckon with: what is assumed, unless that contradicts what is answered or nothing fits it
     * while something fits another completion.
     */
    Situation reckoned(Situation assumed, Supplier<Outcomes> outcomes) {
        boolean isConsistent = assumed.isContradictory() == Truth.FALSE;
        if (isConsistent && (evaluator.winner(assumed).isPresent() || certainty(outcomes.get()) == Certainty.NONE)) {
            return assumed;
        }
        return outcomes.get().fitting(assumed);
    }

    private static Certainty certainty(Outcomes outcomes) {
        if (outcomes.all().stream().noneMatch(Optional::isPresent)) {
            return Certainty.NONE;
        }
        return outcomes.isSettled() ? Certainty.ROBUST : Certainty.OPEN;
    }

    private Reasons reasons(Constraints constraints, Situation reckoned, Set<Question> open) {
        Set<Question> assumed = catalog.questions().stream()
                .filter(question -> !constraints.isGiven(question))
                .collect(Collectors.toSet());
        return new Reasons(catalog, reckoned, open, assumed);
    }

    private List<OptionResult> options(
            Situation reckoned, Optional<String> winner, Outcomes outcomes, Reasons reasons) {
        Appraisal appraisal = new Appraisal(evaluator, reckoned, reasons);
        return evaluator.standings(reckoned).stream()
                .sorted(Comparator.comparingDouble(Standing::low).reversed())
                .map(standing -> appraisal.of(
                        standing,
                        winner.equals(Optional.of(standing.option().id())),
                        outcomes.canWin(standing.option().id())))
                .sorted(Comparator.comparing((OptionResult option) -> !option.isChosen())
                        .thenComparing(OptionResult::isVetoed))
                .toList();
    }

    /** @param then the situation to look at once a question is answered so */
    Flip flip(Decision now, TippingPoint point, BiFunction<String, Domain, Situation> then) {
        Question question = point.answer().question();
        Situation there =
                then.apply(question.id(), question.domainOf(point.answer().to()));
        Constraints changed =
                now.constraints().with(question.id(), point.answer().to());
        Set<Question> open = reckonedWith(changed, there).keySet();
        Appraisal appraisal =
                new Appraisal(evaluator, there, reasons(changed, there, open).inShort());
        Map<String, Standing> standings = evaluator.standings(there).stream()
                .collect(Collectors.toMap(standing -> standing.option().id(), standing -> standing));
        Function<OptionResult, Flip.Change> change = option -> {
            boolean wins = point.chosen().equals(Optional.of(option.id()));
            Standing standing = Objects.requireNonNull(standings.get(option.id()));
            return new Flip.Change(option, appraisal.of(standing, wins, standing.possible() == Truth.TRUE));
        };
        return new Flip(
                point,
                change.apply(now.chosen().orElseThrow()),
                point.chosen().map(now::option).map(change));
    }

    private Optional<StandardRanking> standardRanking(Situation reckoned) {
        boolean isOverridden =
                catalog.criteria().stream().anyMatch(criterion -> criterion.weight() != criterion.standardWeight());
        if (!isOverridden) {
            return Optional.empty();
        }
        List<Standing> standings = evaluator.standardStandings(reckoned);
        Map<String, Double> scores = new LinkedHashMap<>();
        standings.stream()
                .filter(standing -> standing.possible() == Truth.TRUE)
                .sorted(Comparator.comparingDouble(Standing::low).reversed())
                .forEach(standing -> scores.put(standing.option().id(), standing.low()));
        return Optional.of(new StandardRanking(evaluator.standardWinner(reckoned), scores));
    }

    private Map<Question, Value> reckonedWith(Constraints constraints, Situation reckoned) {
        Map<Question, Value> values = new LinkedHashMap<>();
        catalog.questions().stream()
                .filter(question ->
                        !question.domainOf(constraints.answer(question)).isSettled())
                .forEach(question -> values.put(question, Value.of(reckoned.answer(question.id()))));
        return values;
    }

    private List<Decision.FactValue> facts(Situation reckoned) {
        return catalog.facts().stream()
                .map(fact -> new Decision.FactValue(
                        fact.id(), fact.text(), reckoned.numbers(fact.id()).low(), fact.unit()))
                .toList();
    }
}
