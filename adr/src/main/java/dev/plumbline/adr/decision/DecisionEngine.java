package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.change.Growing;
import dev.plumbline.adr.change.PairFlip;
import dev.plumbline.adr.change.PairFlips;
import dev.plumbline.adr.change.Revivals;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.change.TippingPoints;
import dev.plumbline.adr.change.WeightFlips;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Contest;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Outcomes;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import dev.plumbline.adr.evaluation.Unsettled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Decides: constraints in, decision out. The same constraints and catalog always give the same decision. */
public final class DecisionEngine {

    private final Catalog catalog;
    private final Evaluator evaluator;

    public DecisionEngine(Catalog catalog) {
        this.catalog = catalog;
        this.evaluator = new Evaluator(catalog);
    }

    public Catalog catalog() {
        return catalog;
    }

    /** What it decides with. */
    public Evaluator evaluator() {
        return evaluator;
    }

    /**
     * Decides. Answers that contradict each other should have been {@linkplain Contradictions refused} before; nothing
     * fits them.
     */
    public Decision decide(Constraints constraints) {
        return decide(constraints, true);
    }

    /**
     * The same without what would change it and what would settle it: no tipping points, no growth, no open questions,
     * no revivals. Takes a small part of the time.
     */
    public Decision verdict(Constraints constraints) {
        return decide(constraints, false);
    }

    private Decision decide(Constraints constraints, boolean asksFurther) {
        Situation open = evaluator.open(constraints);
        Outcomes outcomes = evaluator.outcomes(open);
        Certainty certainty = certainty(outcomes);
        Situation reckoned = reckoned(constraints, () -> outcomes);
        Optional<String> winner = certainty == Certainty.NONE ? Optional.empty() : evaluator.winner(reckoned);
        Map<Question, Value> reckonedWith = reckonedWith(constraints, reckoned);
        List<OptionResult> options = options(reckoned, winner, outcomes, reckonedWith.keySet());
        Unsettled unsettled =
                asksFurther ? unsettled(open, reckoned, outcomes) : new Unsettled(List.of(), outcomes.isSettled());
        boolean hasWinner = asksFurther && winner.isPresent();
        return new Decision(
                catalog,
                constraints,
                certainty,
                outcomes.isExact() && unsettled.isExact(),
                outcomes.all().contains(Optional.empty()),
                margin(options),
                isNearTie(options),
                unsettled.questions(),
                options,
                reckonedWith,
                facts(reckoned),
                hasWinner ? tips(open, evaluator.reckoned(constraints), reckoned, winner) : List.of(),
                hasWinner ? new Growing(evaluator).from(reckoned) : Optional.empty(),
                standardRanking(reckoned),
                winner.isPresent() || !asksFurther ? List.of() : new Revivals(evaluator).of(open));
    }

    /** What else would change a decision of this engine. Takes some times as long as deciding. */
    public Sensitivity sensitivity(Decision decision) {
        if (decision.chosen().isEmpty()) {
            return new Sensitivity(Map.of(), List.of(), List.of());
        }
        Situation reckoned = reckoned(decision.constraints());
        String winner = decision.chosen().orElseThrow().id();
        TippingPoints singles = new TippingPoints(evaluator, reckoned, Optional.of(winner));
        Map<String, List<TippingPoint>> tips = new LinkedHashMap<>();
        List<PairFlip> pairs = new ArrayList<>();
        for (OptionResult option : decision.rejected()) {
            tips.put(option.id(), singles.towards(option.id()));
            if (Objects.requireNonNull(tips.get(option.id())).isEmpty()) {
                pairs.addAll(new PairFlips(evaluator, reckoned, option.id()).all());
            }
        }
        return new Sensitivity(tips, pairs, new WeightFlips(evaluator, reckoned, winner).all());
    }

    /** One value for every question: what {@link #decide} reckons with. */
    public Situation reckoned(Constraints constraints) {
        return reckoned(constraints, () -> evaluator.outcomes(evaluator.open(constraints)));
    }

    private Situation reckoned(Constraints constraints, Supplier<Outcomes> outcomes) {
        return reckoned(evaluator.reckoned(constraints), outcomes);
    }

    /**
     * The completion to reckon with: what is assumed, unless that contradicts what is answered or nothing fits it
     * while something fits another completion.
     */
    private Situation reckoned(Situation assumed, Supplier<Outcomes> outcomes) {
        boolean isConsistent = assumed.isContradictory() == Truth.FALSE;
        if (isConsistent && (evaluator.winner(assumed).isPresent() || certainty(outcomes.get()) == Certainty.NONE)) {
            return assumed;
        }
        return outcomes.get().fitting(assumed);
    }

    private List<TippingPoint> tips(Situation open, Situation assumed, Situation reckoned, Optional<String> winner) {
        return new TippingPoints(evaluator, reckoned, winner)
                .all((question, to) ->
                        reckoned(assumed.with(question, to), () -> evaluator.outcomes(open.with(question, to))));
    }

    private static Certainty certainty(Outcomes outcomes) {
        if (outcomes.all().stream().noneMatch(Optional::isPresent)) {
            return Certainty.NONE;
        }
        return outcomes.isSettled() ? Certainty.ROBUST : Certainty.OPEN;
    }

    private List<OptionResult> options(
            Situation reckoned, Optional<String> winner, Outcomes outcomes, Set<Question> open) {
        Appraisal appraisal = new Appraisal(evaluator, reckoned, open);
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

    private static double margin(List<OptionResult> options) {
        double[] scores = options.stream()
                .flatMapToDouble(option -> option.score().stream())
                .toArray();
        if (scores.length < 2) {
            return scores.length == 0 ? 0 : 100;
        }
        return scores[0] - scores[1];
    }

    private static boolean isNearTie(List<OptionResult> options) {
        return options.stream().filter(option -> !option.isVetoed()).count() > 1 && margin(options) < Contest.NEAR;
    }

    private Unsettled unsettled(Situation open, Situation reckoned, Outcomes outcomes) {
        if (outcomes.isSettled()) {
            return new Unsettled(List.of(), true);
        }
        List<Situation> examples = new ArrayList<>(List.of(reckoned));
        outcomes.examples().values().forEach(example -> examples.add(example.settledLike(reckoned)));
        return evaluator.openQuestions(open, examples);
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
