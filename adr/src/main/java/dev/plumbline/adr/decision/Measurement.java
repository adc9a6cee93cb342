package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Measure;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.evaluation.Situation;
import java.util.List;
import java.util.stream.Collectors;

/** The sentence behind the points of a measured criterion. */
final class Measurement {

    private final Takes takes;
    private final Situation situation;
    private final String money;

    /** @param money the unit of the catalog's budget, such as {@code USD a month} */
    Measurement(Takes takes, Situation settled, String money) {
        this.takes = takes;
        this.situation = settled;
        this.money = money;
    }

    String text(Measure measure) {
        double against = measure.against().value(situation).low();
        return switch (measure.quantity()) {
            case HOURS ->
                NumberText.count(takes.hours(), "hour") + " a month to keep it running; the team has "
                        + NumberText.text(against) + " for that";
            case WEEKS ->
                NumberText.count(takes.weeks(), "week") + " until it is in production; " + NumberText.text(against)
                        + " " + (against == 1 ? "is" : "are") + " left";
            case MONEY ->
                "about " + NumberText.rough(takes.money()) + " " + money + ", hours included, measured against "
                        + NumberText.text(against);
            case LATENESS -> speed();
            case UNMET -> needs();
            case NEW -> parts();
        };
    }

    /** Without what it is held against. */
    String amount(Measure measure) {
        return switch (measure.quantity()) {
            case HOURS -> NumberText.count(takes.hours(), "hour") + " a month";
            case WEEKS -> NumberText.count(takes.weeks(), "week");
            case MONEY -> "about " + NumberText.rough(takes.money()) + " " + money;
            case LATENESS -> speed();
            case UNMET -> needs();
            case NEW -> parts();
        };
    }

    private String speed() {
        String first = NumberText.count(takes.seconds(), "second") + " until a message is out, where "
                + NumberText.text(takes.within()) + (takes.within() == 1 ? " is" : " are") + " allowed";
        return takes.rate().isEmpty()
                ? first
                : first + "; it passes " + NumberText.rate(takes.rate().getAsDouble()) + ", and the peak is "
                        + NumberText.rate(takes.peak());
    }

    private String needs() {
        if (takes.needs().isEmpty()) {
            return "nothing is asked for that it would have to give";
        }
        String given =
                texts(takes.needs().stream().filter(Takes.NeedMet::isGiven).toList());
        String built = texts(takes.built());
        return (given.isEmpty() ? "" : "it gives: " + given)
                + (given.isEmpty() || built.isEmpty() ? "" : "; ")
                + (built.isEmpty() ? "" : "to be built around it: " + built);
    }

    private static String texts(List<Takes.NeedMet> needs) {
        return needs.stream().map(Takes.NeedMet::text).collect(Collectors.joining(", "));
    }

    private String parts() {
        String missing = takes.newParts().stream().map(Takes.PartTaken::title).collect(Collectors.joining(", "));
        return missing.isEmpty() ? "all that it buys or runs is there" : "new would be: " + missing;
    }
}
