package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Nearest first. */
    public List<TippingPoint> all() {
        List<TippingPoint> points = new ArrayList<>();
        for (Question question : evaluator.catalog().questions()) {
            points.addAll(of(question));
        }
        points.sort(Comparator.comparingDouble(TippingPoint::distance));
        return points;
    }

    /** Of numbers the nearest in each direction, of words the nearest for each outcome. */
    private List<TippingPoint> of(Question question) {
        Domain from = settled.answer(question.id());
        Map<Object, TippingPoint> nearest = new LinkedHashMap<>();
        for (Domain to : new Walk(settled, question, new AnotherOutcome(evaluator, winner)).all()) {
            Optional<String> chosen = evaluator.winner(settled.with(question.id(), to));
            TippingPoint point = new TippingPoint(
                    question.id(),
                    Walk.display(question, from),
                    Walk.display(question, to),
                    chosen,
                    Walk.distance(from, to));
            nearest.putIfAbsent(to instanceof Domain.Numbers ? to : chosen, point);
        }
        return List.copyOf(nearest.values());
    }
}
