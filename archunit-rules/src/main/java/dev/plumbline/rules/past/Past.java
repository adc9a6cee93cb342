package dev.plumbline.rules.past;

import dev.plumbline.adr.source.Location;
import dev.plumbline.rules.check.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes out the violations that are known or agreed to, and finds what of the two files is out of date. */
public final class Past {

    private static final String KNOWN = "known in the baseline";

    private final List<KnownViolation> left;
    private final List<AgreedException> exceptions;
    private final Supplier<LocalDate> today;
    private final Set<AgreedException> used = new LinkedHashSet<>();
    private final List<Excused> excused = new ArrayList<>();
    private @Nullable LocalDate day;

    public Past(Optional<Baseline> baseline, Optional<AgreedExceptions> exceptions, Supplier<LocalDate> today) {
        this.left = baseline.map(Baseline::known).orElseGet(ArrayList::new);
        this.exceptions = exceptions.map(AgreedExceptions::all).orElse(List.of());
        this.today = today;
    }

    /** The same day for all, also where a check goes on past midnight. */
    private LocalDate day() {
        if (day == null) {
            day = today.get();
        }
        return day;
    }

    /** The violations of a rule that nothing excuses, in the same order. */
    public List<Violation> unexcused(String rule, List<Violation> violations) {
        return violations.stream()
                .filter(violation -> !isAgreed(rule, violation) && !isKnown(rule, violation))
                .toList();
    }

    /**
     * The same of violations in a text that nobody has compiled. One that names a class and a type says less than those
     * in the class; what is known or agreed to of the same two is meant by it.
     */
    public List<Violation> unexcusedInText(String rule, List<Violation> violations) {
        return unexcused(rule, violations).stream()
                .filter(violation -> !isMeant(rule, violation))
                .toList();
    }

    private boolean isMeant(String rule, Violation violation) {
        List<String> names = WholeNames.in(violation.text());
        Optional<Excused> meant = names.size() < 2
                ? Optional.empty()
                : Stream.concat(
                                left.stream()
                                        .filter(known -> known.rule().equals(rule)
                                                && names.stream().allMatch(name -> WholeNames.has(known.key(), name)))
                                        .map(known -> new Excused(rule, violation, Excused.By.BASELINE, KNOWN)),
                                exceptions.stream()
                                        .filter(exception -> exception.rule().equals(rule)
                                                && exception.isInForce(day())
                                                && exception.isOf(names))
                                        .map(exception ->
                                                new Excused(rule, violation, Excused.By.EXCEPTION, exception.text())))
                        .findFirst();
        meant.ifPresent(excused::add);
        return meant.isPresent();
    }

    private boolean isAgreed(String rule, Violation violation) {
        List<AgreedException> covering = exceptions.stream()
                .filter(exception -> exception.covers(rule, violation))
                .toList();
        used.addAll(covering);
        Optional<AgreedException> inForce = covering.stream()
                .filter(exception -> exception.isInForce(day()))
                .findFirst();
        inForce.ifPresent(
                exception -> excused.add(new Excused(rule, violation, Excused.By.EXCEPTION, exception.text())));
        return inForce.isPresent();
    }

    private boolean isKnown(String rule, Violation violation) {
        Optional<KnownViolation> entry = left.stream()
                .filter(known -> known.rule().equals(rule) && known.key().equals(violation.key()))
                .findFirst();
        entry.ifPresent(known -> {
            left.remove(known);
            excused.add(new Excused(rule, violation, Excused.By.BASELINE, KNOWN));
        });
        return entry.isPresent();
    }

    /** What was excused so far. */
    public List<Excused> excused() {
        return List.copyOf(excused);
    }

    /** Entries of the baseline that nothing corresponds to any more. */
    public List<Violation> gone() {
        return left.stream()
                .map(known -> at(known.at(), known.rule() + " is no longer violated by: " + known.key()))
                .toList();
    }

    /** Exceptions that have run out. */
    public List<Violation> ended() {
        return exceptions.stream()
                .filter(exception -> !exception.isInForce(day()))
                .map(exception -> at(
                        exception.at(),
                        exception.rule() + " " + exception.pattern() + " ended on " + exception.until() + "; "
                                + exception.owner() + " owns it: " + exception.reason()))
                .toList();
    }

    /** Exceptions that are in force and excuse nothing. */
    public List<Violation> idle() {
        return exceptions.stream()
                .filter(exception -> exception.isInForce(day()) && !used.contains(exception))
                .map(exception ->
                        at(exception.at(), exception.rule() + " " + exception.pattern() + " fits no violation"))
                .toList();
    }

    private static Violation at(Location place, String text) {
        return Violation.inFile(place.file(), place.line(), text);
    }
}
