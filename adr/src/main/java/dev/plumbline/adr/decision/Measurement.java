package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Measure;
import dev.plumbline.adr.catalog.Need;
import dev.plumbline.adr.catalog.Part;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Situation;
import java.util.List;

/** What a design takes in a settled situation, in words: the sentence behind the points of a measured criterion. */
final class Measurement {

    private final Bill bill;
    private final List<Need> needs;
    private final Situation situation;

    Measurement(Bill bill, List<Need> needs, Situation settled) {
        this.bill = bill;
        this.needs = needs;
        this.situation = settled;
    }

    String text(Measure measure) {
        double amount = situation.numbers(bill.quantity(measure.quantity())).low();
        String against = NumberText.text(measure.against().value(situation).low());
        return switch (measure.quantity()) {
            case HOURS -> NumberText.text(amount) + " hours a month of the " + against + " that the team has for it";
            case WEEKS -> NumberText.text(amount) + " weeks of the " + against + " that are left";
            case MONEY -> NumberText.text(amount) + " a month, hours included, held against " + against;
            case LATENESS -> NumberText.text(amount * 100) + " % of the time, or of the rate, that there is";
            case UNMET -> needs(amount);
            case NEW -> isNew();
        };
    }

    private String needs(double unmet) {
        List<String> asked = needs.stream()
                .filter(need -> need.when().in(situation) == Truth.TRUE)
                .map(Need::text)
                .toList();
        if (asked.isEmpty()) {
            return "nothing is asked for that it would have to give";
        }
        long built = Math.round(unmet * asked.size());
        return (asked.size() - built) + " of " + asked.size() + " needs are given by it: " + String.join("; ", asked);
    }

    private String isNew() {
        List<String> missing = bill.parts(situation).stream()
                .filter(part -> !part.isWritten() && !isThere(part))
                .map(Part::title)
                .toList();
        return missing.isEmpty() ? "all that is bought or run is there" : "new would be " + String.join(", ", missing);
    }

    private boolean isThere(Part part) {
        return part.there().filter(there -> there.in(situation) == Truth.TRUE).isPresent();
    }
}
