package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Adjustment;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Scale;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.condition.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Vetoes and points of options, for settled situations and open ones alike: where answers are open, truth
 * has three values and points have bounds. The bounds are safe, and exact once everything is settled.
 */
public final class Scoring {

    private final Catalog catalog;
    private final List<Dimension> dimensions;

    Scoring(Catalog catalog) {
        this.catalog = catalog;
        this.dimensions = catalog.options().stream()
                .flatMap(option -> option.dimensions().stream())
                .distinct()
                .toList();
    }

    /** How every option stands, in the order of the catalog. */
    public List<Standing> standings(Situation situation) {
        Map<String, Selection> selections = new HashMap<>();
        for (Dimension dimension : dimensions) {
            selections.put(dimension.id(), select(dimension, situation));
        }
        List<Standing> standings = new ArrayList<>();
        for (Option option : catalog.options()) {
            standings.add(standing(option, situation, selections));
        }
        return standings;
    }

    private Standing standing(Option option, Situation situation, Map<String, Selection> selections) {
        Truth possible = vetoed(option.vetoes(), situation).not();
        List<Selection> own = new ArrayList<>();
        for (Dimension dimension : option.dimensions()) {
            Selection selection = Objects.requireNonNull(selections.get(dimension.id()));
            own.add(selection);
            possible = possible.and(selection.possible());
        }
        double low = 0;
        double high = 0;
        for (Criterion criterion : catalog.criteria()) {
            Bounds points = points(option, criterion, situation, own);
            low += points.low() * criterion.weight() / (double) Scale.BEST;
            high += points.high() * criterion.weight() / (double) Scale.BEST;
        }
        return new Standing(option, possible, low, high);
    }

    /** Points of an option on one criterion, with what its choices add, held within 0 and 10. */
    private static Bounds points(Option option, Criterion criterion, Situation situation, List<Selection> selections) {
        Scale scale = scale(option, criterion);
        Bounds sum = Bounds.only(scale.start()).plus(sum(scale.adjustments(), situation));
        for (Selection selection : selections) {
            sum = sum.plus(selection.adds(criterion, situation));
        }
        return sum.heldWithin(0, Scale.BEST);
    }

    public static Truth vetoed(List<Veto> vetoes, Situation situation) {
        Truth vetoed = Truth.FALSE;
        for (Veto veto : vetoes) {
            vetoed = vetoed.or(situation.truth(veto.when()));
            if (vetoed == Truth.TRUE) {
                return vetoed;
            }
        }
        return vetoed;
    }

    public static Scale scale(Option option, Criterion criterion) {
        return Objects.requireNonNull(option.points().get(criterion.id()));
    }

    public static List<Adjustment> adjustments(Choice choice, Criterion criterion) {
        return choice.adjustments().getOrDefault(criterion.id(), List.of());
    }

    /**
     * Selects the choices that may be taken: the best of the possible ones, or every one that open answers
     * could still make the best. If none is possible, the best of all, so that a vetoed option still has a score.
     */
    public Selection select(Dimension dimension, Situation situation) {
        List<Candidate> all = new ArrayList<>();
        Truth possible = Truth.FALSE;
        for (Choice choice : dimension.choices()) {
            Truth own = vetoed(choice.vetoes(), situation).not();
            possible = possible.or(own);
            all.add(new Candidate(choice, own, worth(choice, situation)));
        }
        List<Candidate> eligible = possible == Truth.FALSE ? all : withoutImpossible(all);
        return new Selection(possible, best(eligible, possible == Truth.FALSE));
    }

    private static List<Candidate> withoutImpossible(List<Candidate> all) {
        List<Candidate> eligible = new ArrayList<>(all);
        eligible.removeIf(candidate -> candidate.possible() == Truth.FALSE);
        return eligible;
    }

    /** @param vetoedAnyway whether vetoes are of no account here, because none of the choices is possible */
    private static List<Choice> best(List<Candidate> eligible, boolean vetoedAnyway) {
        int bar = Integer.MIN_VALUE;
        for (Candidate candidate : eligible) {
            if (vetoedAnyway || candidate.possible() == Truth.TRUE) {
                bar = Math.max(bar, candidate.worth().low());
            }
        }
        List<Choice> best = new ArrayList<>();
        boolean settled = true;
        for (Candidate candidate : eligible) {
            if (candidate.worth().high() >= bar) {
                best.add(candidate.choice());
                settled &= candidate.worth().isOne() && (vetoedAnyway || candidate.possible() == Truth.TRUE);
            }
        }
        return settled ? best.subList(0, 1) : best;
    }

    /** What a choice adds to the score, before points are held within their scale. */
    private Bounds worth(Choice choice, Situation situation) {
        Bounds worth = Bounds.only(0);
        for (Criterion criterion : catalog.criteria()) {
            worth = worth.plus(sum(adjustments(choice, criterion), situation).times(criterion.weight()));
        }
        return worth;
    }

    private static Bounds sum(List<Adjustment> adjustments, Situation situation) {
        int low = 0;
        int high = 0;
        for (Adjustment adjustment : adjustments) {
            Truth applies = situation.truth(adjustment.when());
            if (applies == Truth.TRUE || (applies == Truth.OPEN && adjustment.by() < 0)) {
                low += adjustment.by();
            }
            if (applies == Truth.TRUE || (applies == Truth.OPEN && adjustment.by() > 0)) {
                high += adjustment.by();
            }
        }
        return new Bounds(low, high);
    }

    private record Candidate(Choice choice, Truth possible, Bounds worth) {}

    /**
     * What a dimension may be filled with.
     *
     * @param possible whether any choice is possible
     * @param choices those that may be taken; one in a settled situation
     */
    public record Selection(Truth possible, List<Choice> choices) {

        private Bounds adds(Criterion criterion, Situation situation) {
            Bounds around = sum(adjustments(choices.get(0), criterion), situation);
            for (Choice choice : choices.subList(1, choices.size())) {
                around = around.around(sum(adjustments(choice, criterion), situation));
            }
            return around;
        }
    }

    /** Whole points from low to high. */
    private record Bounds(int low, int high) {

        static Bounds only(int value) {
            return new Bounds(value, value);
        }

        boolean isOne() {
            return low == high;
        }

        Bounds plus(Bounds other) {
            return new Bounds(low + other.low, high + other.high);
        }

        Bounds times(int factor) {
            return new Bounds(low * factor, high * factor);
        }

        Bounds around(Bounds other) {
            return new Bounds(Math.min(low, other.low), Math.max(high, other.high));
        }

        Bounds heldWithin(int least, int most) {
            return new Bounds(Math.min(Math.max(low, least), most), Math.min(Math.max(high, least), most));
        }
    }
}
