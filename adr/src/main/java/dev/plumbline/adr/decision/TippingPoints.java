package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.AnswersWriter;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Varies every answer over its whole range, all others as reckoned, and finds the nearest value at which
 * another option wins. Exact: a stretch of numbers is passed over only if the same option wins all of it,
 * which {@link Completions} proves; otherwise it is halved, the nearer half first.
 */
final class TippingPoints {

    private final Catalog catalog;
    private final Scoring scoring;
    private final Completions completions;

    TippingPoints(Catalog catalog, Scoring scoring, Completions completions) {
        this.catalog = catalog;
        this.scoring = scoring;
        this.completions = completions;
    }

    /** Nearest first. */
    List<TippingPoint> of(Situation settled, Option winner) {
        Set<String> weighed = catalog.conditions()
                .flatMap(Condition::names)
                .flatMap(settled::questionsBehind)
                .collect(Collectors.toSet());
        return catalog.questions().stream()
                .filter(question -> weighed.contains(question.id()))
                .flatMap(question -> of(question, settled, winner).stream())
                .sorted(Comparator.comparingDouble(TippingPoint::distance))
                .toList();
    }

    private List<TippingPoint> of(Question question, Situation settled, Option winner) {
        Domain now = settled.domain(question.id());
        if (now instanceof Domain.Numbers numbers) {
            AnswerType.WholeNumber type = (AnswerType.WholeNumber) question.type();
            return Stream.of(
                            first(question, settled, winner, numbers.low() + 1, type.maximum(), true),
                            first(question, settled, winner, type.minimum(), numbers.low() - 1, false))
                    .flatMap(Optional::stream)
                    .map(value -> point(question, settled, Domain.Numbers.only(value)))
                    .toList();
        }
        return alternatives(question, now).stream()
                .filter(other -> !completions.isCertain(settled.with(question.id(), other), winner))
                .limit(now instanceof Domain.Words ? 1 : Long.MAX_VALUE)
                .map(other -> point(question, settled, other))
                .toList();
    }

    private Optional<Double> first(
            Question question, Situation settled, Option winner, double low, double high, boolean upwards) {
        if (low > high) {
            return Optional.empty();
        }
        Domain.Numbers stretch = new Domain.Numbers(low, high);
        if (completions.isCertain(settled.with(question.id(), stretch), winner)) {
            return Optional.empty();
        }
        if (low == high) {
            return Optional.of(low);
        }
        List<Domain> halves = new ArrayList<>(Halves.of(stretch));
        if (!upwards) {
            java.util.Collections.reverse(halves);
        }
        for (Domain half : halves) {
            Domain.Numbers part = (Domain.Numbers) half;
            Optional<Double> found = first(question, settled, winner, part.low(), part.high(), upwards);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Other words, the neighbours in the question's list first; or the set with one word more or less. */
    private static List<Domain> alternatives(Question question, Domain now) {
        if (now instanceof Domain.Words word) {
            List<String> all = ((AnswerType.OneOf) question.type()).words();
            int index = all.indexOf(word.possible().get(0));
            return all.stream()
                    .filter(other -> !word.possible().contains(other))
                    .sorted(Comparator.comparingInt(other -> Math.abs(all.indexOf(other) - index)))
                    .map(other -> (Domain) new Domain.Words(List.of(other)))
                    .toList();
        }
        Domain.WordSets sets = (Domain.WordSets) now;
        return ((AnswerType.SomeOf) question.type())
                .words().stream()
                        .map(word -> toggled(sets, word))
                        .filter(other -> other.mayBeEmpty() || !other.present().isEmpty())
                        .map(other -> (Domain) other)
                        .toList();
    }

    private static Domain.WordSets toggled(Domain.WordSets sets, String word) {
        List<String> words = new ArrayList<>(sets.present());
        if (!words.remove(word)) {
            words.add(word);
        }
        return new Domain.WordSets(words, List.of(), sets.mayBeEmpty());
    }

    private TippingPoint point(Question question, Situation settled, Domain to) {
        Situation changed = settled.with(question.id(), to);
        Optional<String> chosen = new Contest(scoring.standings(changed))
                .winner()
                .map(standing -> standing.option().id());
        return new TippingPoint(
                question.id(),
                display(question, settled.domain(question.id())),
                display(question, to),
                chosen,
                distance(settled.domain(question.id()), to));
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
