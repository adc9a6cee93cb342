package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Measure.Quantity;
import dev.plumbline.adr.catalog.Need;
import dev.plumbline.adr.catalog.Part;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Build;
import dev.plumbline.adr.evaluation.Situation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an option takes, with the answers reckoned with.
 *
 * @param hours a month to keep it running
 * @param weeks until all of it is in production
 * @param price a month without the hours, in the unit of the catalog's budget
 * @param money a month, hours included
 * @param seconds until one message is out, if nothing waits before it
 * @param within seconds in which it has to be
 * @param peak messages a second to be reached
 * @param load the peak in proportion to what the option passes
 * @param needs that are asked for
 * @param parts those that it always has, then its carriers
 * @param uncarried the words of the routes that nothing can carry: what the rest takes is not all then
 */
public record Takes(
        double hours,
        double weeks,
        double price,
        double money,
        double seconds,
        double within,
        double peak,
        double load,
        List<NeedMet> needs,
        List<PartTaken> parts,
        List<String> uncarried) {

    public Takes {
        uncarried = List.copyOf(uncarried);
        needs = List.copyOf(needs);
        parts = List.copyOf(parts);
    }

    /**
     * Something that is asked for.
     *
     * @param met by whom
     */
    public record NeedMet(String id, String text, By met) {

        public boolean isGiven() {
            return met == By.DESIGN;
        }
    }

    /** What something that is asked for comes from. */
    public enum By {
        /** The option has it by itself. */
        DESIGN,
        /** The generated project builds it around the option. */
        PROJECT,
        /** It has yet to be built. */
        TEAM
    }

    /**
     * A part of the option.
     *
     * @param isWritten whether it is code that the project gets
     * @param isThere whether the team has it already
     * @param carries the words of the routes that it is taken for; empty if it is no carrier
     */
    public record PartTaken(String id, String title, boolean isWritten, boolean isThere, List<String> carries) {

        /** Whether it is bought or run, and not there. */
        public boolean isNew() {
            return !isWritten && !isThere;
        }
    }

    /** Empty if the points of the catalog are written down. */
    static Optional<Takes> of(Build build, Catalog catalog, Situation settled) {
        return Bill.of(build.option(), build.choices()).map(bill -> of(bill, catalog, settled));
    }

    static Takes of(Bill bill, Catalog catalog, Situation settled) {
        return new Takes(
                amount(bill.quantity(Quantity.HOURS), settled),
                amount(bill.quantity(Quantity.WEEKS), settled),
                amount(bill.price(), settled),
                amount(bill.quantity(Quantity.MONEY), settled),
                bill.speed().seconds().value(settled).low(),
                bill.speed().within().value(settled).low(),
                bill.speed().peak().value(settled).low(),
                bill.speed().load().value(settled).low(),
                catalog.designs().needs().stream()
                        .filter(need -> isTrue(need.when(), settled))
                        .map(need -> met(need, bill, settled))
                        .toList(),
                bill.parts(settled).stream()
                        .map(part -> taken(part, bill, settled))
                        .toList(),
                bill.routes().stream()
                        .filter(route -> route.isAsked(settled)
                                && route.carrier().taken(settled).isEmpty())
                        .map(Bill.Route::word)
                        .toList());
    }

    private static double amount(String fact, Situation settled) {
        return settled.numbers(fact).low();
    }

    private static NeedMet met(Need need, Bill bill, Situation settled) {
        double lacking = Objects.requireNonNull(bill.lacking().get(need.id()))
                .value(settled)
                .low();
        By around = bill.generated().contains(need.id()) ? By.PROJECT : By.TEAM;
        return new NeedMet(need.id(), need.text(), lacking == 0 ? By.DESIGN : around);
    }

    private static PartTaken taken(Part part, Bill bill, Situation settled) {
        List<String> carries = bill.routes().stream()
                .filter(route ->
                        route.isAsked(settled) && route.carrier().taken(settled).equals(Optional.of(part)))
                .map(Bill.Route::word)
                .toList();
        return new PartTaken(part.id(), part.title(), part.isWritten(), part.isThere(settled), carries);
    }

    private static boolean isTrue(Condition condition, Situation settled) {
        return condition.in(settled) == Truth.TRUE;
    }

    /** Messages a second that it passes at most; empty if nothing limits it. */
    public OptionalDouble rate() {
        return load > 0 ? OptionalDouble.of(peak / load) : OptionalDouble.empty();
    }

    public List<NeedMet> met(By by) {
        return needs.stream().filter(need -> need.met() == by).toList();
    }

    /** Whether the option has all that is asked for by itself. */
    public boolean isAllGiven() {
        return needs.stream().allMatch(NeedMet::isGiven);
    }

    /** What is built around it and by whom, in words; empty if nothing is. */
    public String around() {
        return Stream.of(
                        told("built around it by the generated project: ", By.PROJECT),
                        told("to be built around it: ", By.TEAM))
                .filter(told -> !told.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String told(String before, By by) {
        List<NeedMet> met = met(by);
        return met.isEmpty() ? "" : before + met.stream().map(NeedMet::text).collect(Collectors.joining(", "));
    }

    public List<PartTaken> newParts() {
        return parts.stream().filter(PartTaken::isNew).toList();
    }
}
