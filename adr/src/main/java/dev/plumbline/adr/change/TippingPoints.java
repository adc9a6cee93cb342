package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Varies every answer over its whole range, all others as reckoned, and finds the nearest value at which
 * another option wins. Answers that contradict the others are no tipping points: nobody can give them.
 */
public final class TippingPoints {

    private final Evaluator evaluator;
    private final Situation settled;
    private final Optional<String> winner;

    /** @param winner what comes out of the settled situation */
    public TippingPoints(Evaluator evaluator, Situation settled, Optional<String> winner) {
        this.evaluator = evaluator;
        this.settled = settled;
        this.winner = winner;
    }

    /** Nearest first: of numbers the nearest in each direction, of words the nearest for each outcome. */
    public List<TippingPoint> all() {
        return all(settled::with);
    }

    /**
     * The same where answers are open: what comes out is what is decided then, with the values that are reckoned with
     * then.
     *
     * @param reckoned the situation to look at once a question is answered so
     */
    public List<TippingPoint> all(BiFunction<String, Domain, Situation> reckoned) {
        return nearestFirst(new AnotherOutcome(evaluator, winner), reckoned);
    }

    /** Where one option wins, which may lie beyond where others do; nearest first. */
    public List<TippingPoint> towards(String option) {
        return nearestFirst(new Winning(evaluator, Optional.of(option)), settled::with);
    }

    private List<TippingPoint> nearestFirst(Walk.Goal goal, BiFunction<String, Domain, Situation> reckoned) {
        List<TippingPoint> points = new ArrayList<>();
        for (Question question : evaluator.catalog().questions()) {
            points.addAll(of(question, goal, reckoned));
        }
        points.sort(Comparator.comparingDouble(TippingPoint::distance));
        return points;
    }

    private List<TippingPoint> of(Question question, Walk.Goal goal, BiFunction<String, Domain, Situation> reckoned) {
        Domain from = settled.answer(question.id());
        Map<Object, TippingPoint> nearest = new LinkedHashMap<>();
        for (Domain to : new Walk(settled, question, goal).all()) {
            List<Standing> standings = evaluator.standings(reckoned.apply(question.id(), to));
            Optional<String> chosen = Evaluator.winner(standings);
            if (chosen.equals(winner)) {
                continue;
            }
            TippingPoint point = new TippingPoint(
                    ChangedAnswer.settled(question, from, to),
                    chosen,
                    isRuledOut(standings),
                    Evaluator.isNearTie(standings),
                    Walk.distance(from, to));
            nearest.putIfAbsent(to instanceof Domain.Numbers ? to : chosen, point);
        }
        return List.copyOf(nearest.values());
    }

    private boolean isRuledOut(List<Standing> standings) {
        return standings.stream()
                .anyMatch(standing ->
                        winner.equals(Optional.of(standing.option().id())) && standing.possible() == Truth.FALSE);
    }
}
