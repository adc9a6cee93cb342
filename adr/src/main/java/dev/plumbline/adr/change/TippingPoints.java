package dev.plumbline.adr.change;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.AnswersWriter;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Completions;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Halves;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Varies every answer over its whole range, all others as reckoned, and finds the nearest value at which
 * another option wins. Exact: a stretch of numbers is passed over only if bounds prove that the same option
 * wins all of it; otherwise it is halved, the nearer half first. Answers that contradict the others are no
 * tipping points: nobody can give them.
 */
public final class TippingPoints {

    private final Catalog catalog;
    private final Evaluator evaluator;
    private final Situation settled;
    private final Optional<String> winner;

    /** @param winner the id of the option that wins the settled situation */
    public TippingPoints(Evaluator evaluator, Situation settled, String winner) {
        this.catalog = evaluator.catalog();
        this.evaluator = evaluator;
        this.settled = settled;
        this.winner = Optional.of(winner);
    }

    /** Nearest first. */
    public List<TippingPoint> all() {
        List<TippingPoint> points = new ArrayList<>();
        for (Question question : catalog.questions()) {
            if (!settled.index().askingFor(question.id()).isEmpty()) {
                points.addAll(of(question));
            }
        }
        points.sort(Comparator.comparingDouble(TippingPoint::distance));
        return points;
    }

    private List<TippingPoint> of(Question question) {
        if (question.type() instanceof AnswerType.WholeNumber type
                && settled.answer(question.id()) instanceof Domain.Numbers now) {
            List<TippingPoint> points = new ArrayList<>();
            first(question, now.low() + 1, type.maximum(), true).ifPresent(to -> points.add(point(question, to)));
            first(question, type.minimum(), now.low() - 1, false).ifPresent(to -> points.add(point(question, to)));
            return points;
        }
        Map<Optional<String>, TippingPoint> nearest = new LinkedHashMap<>();
        for (Domain other : alternatives(question, settled.answer(question.id()))) {
            if (isFlip(settled.with(question.id(), other))) {
                TippingPoint point = point(question, other);
                nearest.putIfAbsent(point.chosen(), point);
            }
        }
        return List.copyOf(nearest.values());
    }

    private boolean isFlip(Situation changed) {
        return changed.isContradictory() == Truth.FALSE
                && !evaluator.winner(changed).equals(winner);
    }

    /** The value nearest to the start of a stretch that flips the outcome; the start is its low end if upwards. */
    private Optional<Domain> first(Question question, double low, double high, boolean upwards) {
        if (low > high) {
            return Optional.empty();
        }
        Domain.Numbers stretch = new Domain.Numbers(low, high);
        Situation changed = settled.with(question.id(), stretch);
        if (stretch.isSettled()) {
            return isFlip(changed) ? Optional.of(stretch) : Optional.empty();
        }
        if (changed.isContradictory() == Truth.TRUE
                || evaluator.boundedOutcomes(changed).equals(List.of(winner))) {
            return Optional.empty();
        }
        if (Completions.mostAwaited(changed, Set.of()).isEmpty()) {
            return isFlip(changed) ? Optional.of(Domain.Numbers.only(upwards ? low : high)) : Optional.empty();
        }
        List<Domain> halves = new ArrayList<>(Halves.of(stretch));
        if (!upwards) {
            Collections.reverse(halves);
        }
        for (Domain half : halves) {
            Domain.Numbers part = (Domain.Numbers) half;
            Optional<Domain> found = first(question, part.low(), part.high(), upwards);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Other words, the neighbours in the question's list first; or the set with one word more or less. */
    private static List<Domain> alternatives(Question question, Domain now) {
        List<Domain> alternatives = new ArrayList<>();
        if (now instanceof Domain.Words words) {
            List<String> others = new ArrayList<>(((AnswerType.OneOf) question.type()).words());
            List<String> all = List.copyOf(others);
            int place = all.indexOf(words.possible().get(0));
            others.removeAll(words.possible());
            others.sort(Comparator.comparingInt(other -> Math.abs(all.indexOf(other) - place)));
            others.forEach(other -> alternatives.add(new Domain.Words(List.of(other))));
            return alternatives;
        }
        for (String word : ((AnswerType.SomeOf) question.type()).words()) {
            Domain.WordSets toggled = toggled((Domain.WordSets) now, word);
            if (toggled.mayBeEmpty() || !toggled.present().isEmpty()) {
                alternatives.add(toggled);
            }
        }
        return alternatives;
    }

    private static Domain.WordSets toggled(Domain.WordSets sets, String word) {
        List<String> words = new ArrayList<>(sets.present());
        if (!words.remove(word)) {
            words.add(word);
        }
        return new Domain.WordSets(words, List.of(), sets.mayBeEmpty());
    }

    private TippingPoint point(Question question, Domain to) {
        Domain from = settled.answer(question.id());
        return new TippingPoint(
                question.id(),
                display(question, from),
                display(question, to),
                evaluator.winner(settled.with(question.id(), to)),
                distance(from, to));
    }

    private static double distance(Domain from, Domain to) {
        if (from instanceof Domain.Numbers a && to instanceof Domain.Numbers b) {
            return Math.abs(Math.log((1 + b.low()) / (1 + a.low())));
        }
        return 1;
    }

    private static String display(Question question, Domain settled) {
        Value value;
        if (settled instanceof Domain.Numbers numbers) {
            value = new Value.Amount((long) numbers.low());
        } else if (settled instanceof Domain.Words words) {
            value = new Value.Word(words.possible().get(0));
        } else {
            value = new Value.WordSet(((Domain.WordSets) settled).present());
        }
        return AnswersWriter.display(question, new Answer.Known(value));
    }
}
