package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Measure;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.evaluation.Reasons;
import java.util.stream.Collectors;

/** The sentence behind the points of a measured criterion. */
final class Measurement {

    private final Takes takes;
    private final Reasons reasons;
    private final String money;

    /** @param money the unit of the catalog's budget, such as {@code USD a month} */
    Measurement(Takes takes, Reasons reasons, String money) {
        this.takes = takes;
        this.reasons = reasons;
        this.money = money;
    }

    String text(Measure measure) {
        String against = against(measure);
        return switch (measure.quantity()) {
            case HOURS ->
                NumberText.count(takes.hours(), "hour") + " a month to keep it running; " + against + " for that";
            case WEEKS -> NumberText.count(takes.weeks(), "week") + " until it is in production; " + against;
            case MONEY -> "about " + NumberText.rough(takes.money()) + " " + money + ", hours included, " + against;
            case LATENESS -> speed();
            case UNMET -> needs();
            case NEW -> parts();
        };
    }

    /** What the quantity is held against, if that is a number; to be set behind it. */
    String against(Measure measure) {
        String against = reasons.heldAgainst(measure.against());
        return switch (measure.quantity()) {
            case HOURS -> "the team has " + against;
            case WEEKS -> left(against);
            case MONEY -> "measured against " + against;
            case LATENESS ->
                isLoadMore()
                        ? "the peak is " + NumberText.rate(takes.peak())
                        : NumberText.count(takes.within(), "second") + (takes.within() == 1 ? " is" : " are")
                                + " allowed";
            case UNMET, NEW -> "";
        };
    }

    private static String left(String weeks) {
        return weeks + (weeks.equals("1") ? " is left" : " are left");
    }

    /** To be set beside that of another option. */
    String inShort(Measure measure) {
        return switch (measure.quantity()) {
            case HOURS -> hours();
            case WEEKS -> weeks();
            case MONEY -> NumberText.rough(takes.money()) + " " + money;
            case LATENESS -> NumberText.count(takes.seconds(), "second") + rate();
            case UNMET -> takes.isAllGiven() ? "all that is asked for is given" : takes.around();
            case NEW -> takes.newParts().isEmpty() ? "nothing new" : newParts() + " new";
        };
    }

    private String rate() {
        return takes.rate().isEmpty()
                ? ""
                : " and " + NumberText.rate(takes.rate().getAsDouble()) + " at most";
    }

    /** To be set before what it is held against, and exceeds. */
    String amount(Measure measure) {
        return switch (measure.quantity()) {
            case HOURS -> justAbove(takes.hours(), measure) + hours();
            case WEEKS -> justAbove(takes.weeks(), measure) + weeks();
            case MONEY -> "about " + NumberText.rough(takes.money()) + " " + money;
            case LATENESS -> isLoadMore() ? load() : first();
            case UNMET -> needs();
            case NEW -> parts();
        };
    }

    /** The amount, and what it exceeds. */
    String excess(Measure measure) {
        return measure.quantity() == Measure.Quantity.HOURS || measure.quantity() == Measure.Quantity.WEEKS
                ? amount(measure) + "; " + against(measure)
                : amount(measure);
    }

    private String hours() {
        return NumberText.count(takes.hours(), "hour") + " a month";
    }

    private String weeks() {
        return NumberText.count(takes.weeks(), "week");
    }

    private String justAbove(double quantity, Measure measure) {
        return reasons.isJustAbove(quantity, measure.against()) ? "a little more than " : "";
    }

    private String speed() {
        return takes.rate().isEmpty() ? first() : first() + "; " + load();
    }

    private boolean isLoadMore() {
        return takes.load() > takes.seconds() / takes.within();
    }

    private String first() {
        return NumberText.count(takes.seconds(), "second") + " until a message is out, where "
                + NumberText.text(takes.within()) + (takes.within() == 1 ? " is" : " are") + " allowed";
    }

    private String load() {
        String rate = NumberText.rate(takes.rate().orElseThrow());
        String peak = NumberText.rate(takes.peak());
        boolean isJustAbove = takes.load() > 1 && rate.equals(peak);
        return "it passes " + rate + ", and the peak is " + (isJustAbove ? "a little more" : peak);
    }

    private String needs() {
        if (takes.needs().isEmpty()) {
            return "nothing is asked for that it would have to give";
        }
        String given =
                takes.met(Takes.By.DESIGN).stream().map(Takes.NeedMet::text).collect(Collectors.joining(", "));
        String around = takes.around();
        return (given.isEmpty() ? "" : "it gives: " + given)
                + (given.isEmpty() || around.isEmpty() ? "" : "; ")
                + around;
    }

    private String parts() {
        return takes.newParts().isEmpty() ? "all that it buys or runs is there" : "new would be: " + newParts();
    }

    private String newParts() {
        return takes.newParts().stream().map(Takes.PartTaken::title).collect(Collectors.joining(", "));
    }
}
