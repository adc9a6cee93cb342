package dev.plumbline.adr.decision;

import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Contest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A tipping point, and how the options that change places there stand before and after it.
 *
 * @param loses what wins now
 * @param wins what wins then; empty if nothing fits
 */
public record Flip(TippingPoint point, Change loses, Optional<Change> wins) {

    /** An option with the answers reckoned with, and with the one that changes. */
    public record Change(OptionResult now, OptionResult then) {

        /** Whether what is behind the points of a criterion stays, so that they change by what it is held against. */
        public boolean isSameAmount(Contribution contribution) {
            return now.contributions().stream()
                    .filter(own -> own.criterion().equals(contribution.criterion()))
                    .anyMatch(own -> own.amount().equals(contribution.amount()));
        }
    }

    /**
     * A criterion on which the two come nearer or change places.
     *
     * @param own of what wins then, at that point
     * @param other of what wins now, at that point
     * @param score points of 100 that what wins then gains on the other; more than 0
     */
    public record Turn(Contribution own, Contribution other, double score) {}

    /**
     * Where what wins then gains most on what wins now, the heavier criterion first; empty if points do not tell,
     * because one of the two is ruled out before or after it, or gains nothing.
     */
    public Optional<Turn> turn() {
        return wins.filter(then -> !loses.then().isVetoed() && !then.now().isVetoed())
                .flatMap(this::turn);
    }

    /** Whether the two are in a near tie before and after it, where what is simpler may be all that changes. */
    public boolean isNear() {
        return wins.filter(then -> isNear(then.now(), loses.now()) && isNear(then.then(), loses.then()))
                .isPresent();
    }

    /**
     * Of what rules out the one or the other before or after it, what tells most about this change: what is against all
     * of it or a part that it is made of on the other side, then what least else is against, then what is more than the
     * answer that changes, then what hangs on that, then what is said in the shortest sentence. Empty if neither is ruled
     * out.
     */
    public Optional<FiredVeto> veto() {
        if (loses.then().isVetoed()) {
            return telling(loses.then(), loses.now());
        }
        return wins.filter(then -> then.now().isVetoed()).flatMap(then -> telling(then.now(), then.then()));
    }

    private Optional<FiredVeto> telling(OptionResult ruledOut, OptionResult possible) {
        List<String> parts = Stream.concat(
                        Stream.of(ruledOut.title()),
                        possible.takes().stream()
                                .flatMap(takes -> takes.parts().stream())
                                .map(Takes.PartTaken::title))
                .toList();
        Map<String, Long> against = ruledOut.vetoes().stream()
                .flatMap(Flip::subjects)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Question changed = point.answer().question();
        return ruledOut.vetoes().stream()
                .min(Comparator.comparing((FiredVeto veto) -> subjects(veto).noneMatch(parts::contains))
                        .thenComparing(veto ->
                                subjects(veto).mapToLong(against::get).min().orElseThrow())
                        .thenComparing(veto -> veto.answers().keySet().equals(Set.of(changed)))
                        .thenComparing(veto -> !veto.answers().containsKey(changed))
                        .thenComparing(veto -> veto.inShort().length()))
                .map(veto -> about(leastAgainst(veto, against), veto));
    }

    /** Of the parts that it rules out those that least else is against. */
    private static String leastAgainst(FiredVeto veto, Map<String, Long> against) {
        long least = subjects(veto).mapToLong(against::get).min().orElseThrow();
        return subjects(veto)
                .filter(subject -> against.getOrDefault(subject, 0L) == least)
                .collect(Collectors.joining(", "));
    }

    private static FiredVeto about(String subject, FiredVeto veto) {
        return new FiredVeto(veto.id(), subject, veto.because(), veto.inShort(), veto.answers());
    }

    private static Stream<String> subjects(FiredVeto veto) {
        return Stream.of(veto.subject().split(", "));
    }

    private Optional<Turn> turn(Change wins) {
        return IntStream.range(0, wins.then().contributions().size())
                .mapToObj(i -> new Turn(
                        wins.then().contributions().get(i),
                        loses.then().contributions().get(i),
                        gained(wins, i) - gained(loses, i)))
                .filter(turn -> turn.score() > 0)
                .max(Comparator.comparingDouble(Turn::score)
                        .thenComparingInt(turn -> turn.own().weight()));
    }

    private static double gained(Change option, int criterion) {
        return option.then().contributions().get(criterion).score()
                - option.now().contributions().get(criterion).score();
    }

    private static boolean isNear(OptionResult one, OptionResult other) {
        return one.score().isPresent()
                && other.score().isPresent()
                && Contest.isNear(
                        Math.abs(one.score().getAsDouble() - other.score().getAsDouble()));
    }
}
