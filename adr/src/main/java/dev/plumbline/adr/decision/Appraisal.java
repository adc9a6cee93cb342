package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Adjustment;
import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.catalog.Measure;
import dev.plumbline.adr.catalog.Measure.Quantity;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Scale;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Build;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Reasons;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Explains how each option fares in a settled situation: every veto, every contribution, with its reasons. */
final class Appraisal {

    private static final String SAVING = "saving-pays-for-people";

    private final Catalog catalog;
    private final Evaluator evaluator;
    private final Situation situation;
    private final Reasons reasons;

    /** @param reasons about the same situation */
    Appraisal(Evaluator evaluator, Situation settled, Reasons reasons) {
        this.catalog = evaluator.catalog();
        this.evaluator = evaluator;
        this.situation = settled;
        this.reasons = reasons;
    }

    OptionResult of(Standing standing, boolean isChosen, boolean canWin) {
        Option option = standing.option();
        Build build = evaluator.select(option, situation).builds().get(0);
        Objections objections = new Objections(catalog, situation, reasons);
        Optional<Takes> takes = Takes.of(build, catalog, situation);
        List<Contribution> contributions = catalog.criteria().stream()
                .map(criterion -> contribution(build, takes, criterion))
                .toList();
        return new OptionResult(
                option.id(),
                option.title(),
                option.summary(),
                isChosen,
                canWin,
                standing.possible() == Truth.TRUE ? OptionalDouble.of(standing.low()) : OptionalDouble.empty(),
                variant(build),
                vetoes(standing, objections.vetoes(option, evaluator.builds(option))),
                objections.ruledOut(option, evaluator.builds(option)),
                objections.all(option, evaluator.builds(option)),
                contributions,
                MonthlyCost.of(build, situation, reasons),
                takes);
    }

    /** With the one of another option that saves very much. */
    private List<FiredVeto> vetoes(Standing standing, List<FiredVeto> own) {
        if (!own.isEmpty()
                || standing.possible() == Truth.TRUE
                || standing.bills().isEmpty()) {
            return own;
        }
        double price = situation.numbers(standing.bills().get(0).price()).low();
        Standing cheapest = evaluator.standings(situation).stream()
                .filter(other ->
                        other.possible() == Truth.TRUE && saves(standing, other).in(situation) == Truth.TRUE)
                .min(Comparator.comparingDouble(this::money))
                .orElseThrow();
        String because = "it costs about " + NumberText.rough(price) + " a month without the hours, and \""
                + cheapest.option().title() + "\" about " + NumberText.rough(money(cheapest))
                + " with them: the difference pays for several people";
        Condition saves = saves(standing, cheapest);
        return List.of(new FiredVeto(
                SAVING, standing.option().title(), reasons.text(because, saves), reasons.triggers(saves)));
    }

    /** That another option saves so much that this one is out of the question. */
    private Condition saves(Standing standing, Standing other) {
        return catalog.designs()
                .comparison(standing.bills().get(0), other.bills().get(0))
                .saves()
                .orElseThrow();
    }

    private double money(Standing standing) {
        return situation
                .numbers(standing.bills().get(0).quantity(Quantity.MONEY))
                .low();
    }

    /** What carries each route first, then the choices. */
    private Map<String, String> variant(Build build) {
        Map<String, String> variant = new LinkedHashMap<>();
        Bill.of(build.option(), build.choices()).ifPresent(bill -> variant.putAll(bill.carriers(situation)));
        List<Dimension> dimensions = build.option().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            variant.put(dimensions.get(i).id(), build.choices().get(i).id());
        }
        return variant;
    }

    private Contribution contribution(Build build, Optional<Takes> takes, Criterion criterion) {
        Scale scale = Objects.requireNonNull(build.option().points().get(criterion.id()));
        Measure measure = catalog.designs().measures().get(criterion.id());
        List<Adjustment> applied = Stream.concat(
                        scale.adjustments().stream(),
                        build.choices().stream()
                                .flatMap(choice ->
                                        choice.adjustments().getOrDefault(criterion.id(), List.of()).stream()))
                .filter(adjustment -> situation.truth(adjustment.when()) == Truth.TRUE)
                .toList();
        int sum = scale.start() + applied.stream().mapToInt(Adjustment::by).sum();
        if (measure != null) {
            Measurement measurement = new Measurement(takes.orElseThrow(), reasons, catalog.costUnit());
            return new Contribution(
                    criterion.id(),
                    criterion.title(),
                    criterion.weight(),
                    sum,
                    measurement.inShort(measure),
                    measurement.against(measure),
                    List.of(measurement.text(measure)),
                    Map.of());
        }
        List<String> because = new ArrayList<>();
        because.add(scale.because() + " (" + scale.start() + ")");
        Map<Question, Value> answers = new LinkedHashMap<>();
        for (Adjustment adjustment : applied) {
            String sign = adjustment.by() < 0 ? "−" : "+";
            because.add(reasons.text(adjustment.because(), adjustment.when()) + " (" + sign + Math.abs(adjustment.by())
                    + ")");
            answers.putAll(reasons.answers(adjustment.when()));
        }
        int points = Math.min(Math.max(sum, 0), Scale.BEST);
        if (points != sum) {
            because.add(sum < 0 ? "there are no points below 0" : "there are no points above " + Scale.BEST);
        }
        return new Contribution(
                criterion.id(),
                criterion.title(),
                criterion.weight(),
                points,
                points + " points",
                "",
                because,
                answers);
    }
}
