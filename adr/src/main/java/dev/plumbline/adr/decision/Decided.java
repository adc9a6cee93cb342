package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.MapAxes;
import dev.plumbline.adr.change.Growing;
import dev.plumbline.adr.change.PairFlip;
import dev.plumbline.adr.change.PairFlips;
import dev.plumbline.adr.change.Revivals;
import dev.plumbline.adr.change.StillPossible;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.change.TippingPoints;
import dev.plumbline.adr.change.UsualRanges;
import dev.plumbline.adr.change.WeightFlips;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Outcomes;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.adr.map.Surveyor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision, and what can be asked about it further: what would change it, and the map. Each is worked out when somebody
 * first asks for it, and once.
 */
public final class Decided {

    private final DecisionEngine engine;
    private final Evaluator evaluator;
    private final Situation open;
    private final Situation assumed;
    private final Outcomes outcomes;
    private final Situation reckoned;
    private final UsualRanges usual;
    private final Decision decision;
    private final Optional<String> winner;
    private final Grounds grounds;
    private final Map<MapAxes, DecisionMap> maps = new HashMap<>();
    private @Nullable Outlook outlook;
    private @Nullable Sensitivity sensitivity;
    private @Nullable Optional<DecisionMap> map;

    Decided(DecisionEngine engine, Constraints constraints) {
        this.engine = engine;
        this.evaluator = engine.evaluator();
        this.open = evaluator.open(constraints);
        this.assumed = evaluator.reckoned(constraints);
        this.outcomes = evaluator.outcomes(open);
        this.reckoned = engine.reckoned(assumed, () -> outcomes);
        this.usual = new UsualRanges(evaluator, constraints);
        this.decision = engine.decision(constraints, reckoned, outcomes, usual);
        this.winner = decision.chosen().map(OptionResult::id);
        this.grounds = new Grounds(decision, evaluator, reckoned);
    }

    /** What was decided, with the reasons. */
    public Decision decision() {
        return decision;
    }

    /** One value for every question: what scores, reasons and costs are worked out with. */
    public Situation reckoned() {
        return reckoned;
    }

    /**
     * A smallest set of the team's own answers that decides: held fixed it keeps the outcome, whatever usual answers the
     * team had given to everything else that it answered. Empty if no usual answers to these change it.
     */
    public List<Question> decisive() {
        return grounds.decisive();
    }

    /** What speaks for the chosen option: the team's own answers that cost the runner-up most; empty if nothing fits. */
    public List<Reason> reasons() {
        return grounds.reasons();
    }

    /**
     * The team's own answers that cost an option most: against the chosen one, or of the chosen one against the
     * runner-up; by themselves where all others are ruled out. Most first; empty if nothing fits.
     */
    public List<Reason> against(OptionResult option) {
        return grounds.against(option);
    }

    /** What would settle it, and what would change it. */
    public Outlook outlook() {
        if (outlook == null) {
            outlook = look();
        }
        return outlook;
    }

    /** What else would change it. Takes some times as long as deciding. */
    public Sensitivity sensitivity() {
        if (sensitivity == null) {
            sensitivity =
                    winner.map(this::sensitivity).orElseGet(() -> new Sensitivity(Map.of(), List.of(), List.of()));
        }
        return sensitivity;
    }

    /**
     * The questions that a map shows unless others are asked for, the first two: numbers that alone bring about something
     * else, the nearest to that first, then those that the catalog names.
     */
    public List<String> axes() {
        return Stream.concat(
                        nearestNumbers().stream(),
                        decision.catalog().map().stream().flatMap(axes -> Stream.of(axes.x(), axes.y())))
                .distinct()
                .toList();
    }

    private List<String> nearestNumbers() {
        return outlook().tippingPoints().stream()
                .map(flip -> flip.point().answer().question())
                .filter(question -> question.type() instanceof AnswerType.WholeNumber)
                .map(Question::id)
                .distinct()
                .toList();
    }

    /** The map over the first two {@linkplain #axes() questions}; empty if there are fewer. */
    public Optional<DecisionMap> map() {
        if (map == null) {
            List<String> axes = axes();
            int nearest = Math.min(2, nearestNumbers().size());
            map = axes.size() < 2
                    ? Optional.empty()
                    : Optional.of(map(new MapAxes(axes.get(0), axes.get(1))).chosenFor(nearest));
        }
        return map;
    }

    /** @throws IllegalArgumentException if it is the same question twice, or there is no such question */
    public DecisionMap map(MapAxes axes) {
        return maps.computeIfAbsent(
                axes, any -> new Surveyor(evaluator, decision.constraints(), reckoned).map(axes.x(), axes.y()));
    }

    private Outlook look() {
        boolean isOpen = !outcomes.isSettled() && !usual.outcomes().isSettled();
        List<StillPossible> stillPossible = isOpen ? usual.stillPossible(reckoned, winner) : List.of();
        return new Outlook(
                outcomes.isExact(),
                isOpen ? unsettled(stillPossible) : List.of(),
                stillPossible,
                winner.isPresent() ? tippingPoints() : List.of(),
                decision.certainty() == Certainty.USUAL ? usual.thresholds(reckoned, winner) : List.of(),
                winner.flatMap(option -> new Growing(evaluator).from(reckoned)),
                winner.isPresent() ? List.of() : new Revivals(evaluator).of(open, reckoned));
    }

    /**
     * Usual answers that change it, each while everything else is as it is reckoned with; if none does, those that can
     * together. What lies beyond the usual is told with the thresholds.
     */
    private List<String> unsettled(List<StillPossible> stillPossible) {
        List<String> alone = usual.alone(reckoned, winner);
        List<String> together = stillPossible.stream()
                .flatMap(possible -> possible.answers().stream())
                .map(answer -> answer.question().id())
                .toList();
        return alone.isEmpty()
                ? evaluator.catalog().questions().stream()
                        .map(Question::id)
                        .filter(together::contains)
                        .toList()
                : alone;
    }

    /** With the effort of a decision, so that a decision on the other side says the same. */
    private List<Flip> tippingPoints() {
        BiFunction<String, Domain, Situation> then = (question, to) ->
                engine.reckoned(assumed.with(question, to), () -> evaluator.outcomes(open.with(question, to)));
        return flips(new TippingPoints(evaluator, reckoned, winner).all(then), then);
    }

    private List<Flip> flips(List<TippingPoint> points, BiFunction<String, Domain, Situation> then) {
        return points.stream().map(point -> engine.flip(decision, point, then)).toList();
    }

    private Sensitivity sensitivity(String chosen) {
        TippingPoints singles = new TippingPoints(evaluator, reckoned, winner);
        Map<String, List<Flip>> tips = new LinkedHashMap<>();
        List<PairFlip> pairs = new ArrayList<>();
        for (OptionResult option : decision.rejected()) {
            List<Flip> towards = flips(singles.towards(option.id()), reckoned::with);
            tips.put(option.id(), towards);
            if (towards.isEmpty()) {
                pairs.addAll(new PairFlips(evaluator, reckoned, option.id()).all());
            }
        }
        return new Sensitivity(tips, pairs, new WeightFlips(evaluator, reckoned, chosen).all());
    }
}
