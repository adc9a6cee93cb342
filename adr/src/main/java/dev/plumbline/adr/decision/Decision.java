package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.constraint.Constraints;
import java.util.List;
import java.util.Optional;

/**
 * What was decided, and everything needed to check it.
 *
 * @param margin points of 100 between the chosen option and the best other possible one; 100 if there is no
 *     other; negative if a simpler option was preferred in a near tie
 * @param isNearTie whether an option that brings fewer moving parts was preferred over a slightly higher score
 * @param openQuestions the questions whose answers can still change the outcome
 * @param options the chosen one first, then by score
 */
public record Decision(
        Catalog catalog,
        Constraints constraints,
        Certainty certainty,
        double margin,
        boolean isNearTie,
        List<String> openQuestions,
        List<OptionResult> options,
        List<FactValue> facts,
        List<TippingPoint> tippingPoints,
        List<Revival> revivedBy) {

    public Decision {
        openQuestions = List.copyOf(openQuestions);
        options = List.copyOf(options);
        facts = List.copyOf(facts);
        tippingPoints = List.copyOf(tippingPoints);
        revivedBy = List.copyOf(revivedBy);
    }

    /** A derived figure with the answers reckoned with. */
    public record FactValue(String id, String text, double value, String unit) {}

    public Optional<OptionResult> chosen() {
        return options.stream().filter(OptionResult::isChosen).findFirst();
    }

    public List<OptionResult> rejected() {
        return options.stream().filter(option -> !option.isChosen()).toList();
    }
}
