package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.change.Outgrown;
import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided, and everything needed to check it.
 *
 * @param isExact whether everything said of open answers is proved; otherwise a search stopped, and the decision may
 *     be called open, or a question said to matter, though it is not
 * @param mayFitNothing whether no option fits for some completion of open answers
 * @param margin points of 100 between the chosen option and the best other possible one; 100 if there is no
 *     other; negative if a simpler option was preferred in a near tie
 * @param isNearTie whether an option that brings fewer moving parts was preferred over a slightly higher score
 * @param openQuestions the smallest set of questions that settles it, those with the most influence first
 * @param outgrown present if today's volume alone would be decided otherwise
 * @param standardRanking present if weights were overridden
 * @param options the chosen one first, then by score
 * @param reckonedWith the value of each open answer that everything here is worked out with, by question
 */
public record Decision(
        Catalog catalog,
        Constraints constraints,
        Certainty certainty,
        boolean isExact,
        boolean mayFitNothing,
        double margin,
        boolean isNearTie,
        List<String> openQuestions,
        List<OptionResult> options,
        Map<Question, Value> reckonedWith,
        List<FactValue> facts,
        List<TippingPoint> tippingPoints,
        Optional<Outgrown> outgrown,
        Optional<StandardRanking> standardRanking,
        List<Revival> revivedBy) {

    public Decision {
        openQuestions = List.copyOf(openQuestions);
        options = List.copyOf(options);
        reckonedWith = Collections.unmodifiableMap(new LinkedHashMap<>(reckonedWith));
        facts = List.copyOf(facts);
        tippingPoints = List.copyOf(tippingPoints);
        revivedBy = List.copyOf(revivedBy);
    }

    /** A derived figure with the answers reckoned with. */
    public record FactValue(String id, String text, double value, String unit) {}

    /** @throws IllegalArgumentException if the catalog has no such option */
    public OptionResult option(String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option " + id));
    }

    public Optional<OptionResult> chosen() {
        return options.stream().filter(OptionResult::isChosen).findFirst();
    }

    /** An option that is at least as good on every criterion and better on one, so that no weights help. */
    public Optional<OptionResult> dominating(OptionResult option) {
        return options.stream()
                .filter(other -> !other.isVetoed() && !option.isVetoed() && other.dominates(option))
                .findFirst();
    }

    public List<OptionResult> rejected() {
        return options.stream().filter(option -> !option.isChosen()).toList();
    }
}
