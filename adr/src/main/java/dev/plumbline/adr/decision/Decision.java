package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Contest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided, and everything needed to check it.
 *
 * @param mayFitNothing whether no option fits for some completion of open answers
 * @param standardRanking present if weights were overridden
 * @param options the chosen one first, then by score
 * @param reckonedWith the value of each open answer that everything here is worked out with, by question
 */
public record Decision(
        Catalog catalog,
        Constraints constraints,
        Certainty certainty,
        boolean mayFitNothing,
        List<OptionResult> options,
        Map<Question, Value> reckonedWith,
        List<FactValue> facts,
        Optional<StandardRanking> standardRanking) {

    public Decision {
        options = List.copyOf(options);
        reckonedWith = Collections.unmodifiableMap(new LinkedHashMap<>(reckonedWith));
        facts = List.copyOf(facts);
    }

    /** A derived figure with the answers reckoned with. */
    public record FactValue(String id, String text, double value, String unit) {}

    /**
     * Points of 100 between the chosen option and the best other possible one; 100 if there is no other; negative if a
     * simpler option was preferred in a near tie.
     */
    public double margin() {
        double[] scores = options.stream()
                .flatMapToDouble(option -> option.score().stream())
                .toArray();
        if (scores.length < 2) {
            return scores.length == 0 ? 0 : 100;
        }
        return scores[0] - scores[1];
    }

    /** Whether so little lies between two that an option with fewer moving parts is preferred. */
    public boolean isNearTie() {
        return options.stream().filter(option -> !option.isVetoed()).count() > 1 && margin() < Contest.NEAR;
    }

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
