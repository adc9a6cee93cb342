package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Rulebook.BuildRules;
import dev.plumbline.adr.evaluation.Rulebook.ChoiceRules;
import dev.plumbline.adr.evaluation.Rulebook.OptionRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Vetoes and points of options, for settled situations and open ones alike: where answers are open, truth
 * has three values and points have bounds. The bounds are safe, and exact once everything is settled.
 *
 * <p>{@link Points} adds them up. The same sums are told one by one, for a settled situation, by {@code Appraisal} in
 * {@code adr.decision}: both have to follow when points come about in another way.
 */
final class Scoring {

    private final Rulebook rulebook;
    private final Weights weights;
    private final Rivals rivals;
    private final Outlasting outlasting;

    Scoring(Rulebook rulebook, Weights weights, Rivals rivals) {
        this.rivals = rivals;
        this.rulebook = rulebook;
        this.weights = weights;
        this.outlasting = new Outlasting(rulebook, rivals);
    }

    /** How every option stands, in the order of the catalog. */
    List<Standing> standings(Situation situation) {
        List<Points> points = new ArrayList<>();
        List<Standing> standings = alone(situation, points);
        return rivals.isEmpty() ? standings : compared(standings, points, situation);
    }

    /** The same, each as if there were no other. */
    List<Standing> alone(Situation situation) {
        return alone(situation, new ArrayList<>());
    }

    private List<Standing> alone(Situation situation, List<Points> points) {
        Circumstances circumstances = new Circumstances(situation);
        List<Standing> standings = new ArrayList<>();
        for (OptionRules rules : rulebook.options()) {
            standings.add(standing(rules, circumstances, points));
        }
        return standings;
    }

    /**
     * With the order of each pair. Those of which another saves very much are not possible: that would pay for all that
     * the other takes.
     */
    private List<Standing> compared(List<Standing> standings, List<Points> points, Situation situation) {
        boolean isOneWay = rivals.areSavingsOneWay(situation);
        List<Standing> compared = new ArrayList<>();
        for (int place = 0; place < standings.size(); place++) {
            Standing standing = standings.get(place);
            List<Standing.Rivalry> rivalries = new ArrayList<>();
            Truth possible = standing.possible();
            for (int otherPlace = 0; otherPlace < standings.size(); otherPlace++) {
                Standing other = standings.get(otherPlace);
                if (other == standing) {
                    rivalries.add(Standing.Rivalry.ITSELF);
                    continue;
                }
                rivalries.add(rivalry(place, otherPlace, standings, points, situation));
                possible = possible.and(rivals.saves(standing.bills(), other.bills(), situation)
                        .and(other.possible())
                        .not());
            }
            compared.add(new Standing(
                    standing.option(),
                    possible,
                    standing.low(),
                    standing.high(),
                    standing.bills(),
                    isOneWay ? standing.possible() : possible,
                    rivalries));
        }
        return compared;
    }

    private Standing.Rivalry rivalry(
            int place, int otherPlace, List<Standing> standings, List<Points> points, Situation situation) {
        List<Bill> own = standings.get(place).bills();
        List<Bill> others = standings.get(otherPlace).bills();
        return new Standing.Rivalry(
                () -> rivals.order(own, others, situation),
                () -> points.get(place)
                        .lead(
                                points.get(otherPlace),
                                criterion -> rivals.leastLead(criterion, own, others, situation),
                                weights),
                () -> outlasting.isCertain(place, otherPlace, standings, situation));
    }

    /** What hangs on each open condition where the options stand like that. */
    Stakes stakes(Situation situation, List<Standing> standings) {
        return new Stakes(rulebook, weights, rivals, situation, standings);
    }

    private Standing standing(OptionRules rules, Circumstances circumstances, List<Points> all) {
        Truth possible = circumstances.vetoed(rules.vetoes()).not();
        Points points = Points.of(rules.terms(), circumstances.situation);
        List<Bill> bills = new ArrayList<>();
        rules.option().bill().ifPresent(bills::add);
        for (List<Candidate> candidates : circumstances.separable(rules)) {
            List<Candidate> best = best(candidates);
            possible = possible.and(possible(candidates));
            points = points.plus(around(best));
            best.forEach(candidate -> candidate.build().choices().forEach(choice -> choice.bill()
                    .filter(bill -> bills.stream().noneMatch(known -> known == bill))
                    .ifPresent(bills::add)));
        }
        all.add(points);
        return new Standing(
                rules.option(),
                possible,
                points.lowestScore(weights),
                points.highestScore(weights),
                bills,
                possible,
                List.of());
    }

    /**
     * Selects the builds that may be taken: the best of the possible ones, or every one that open answers
     * could still make the best. If none is possible, the best of all, so that a vetoed option still has a score.
     */
    Selection select(String option, Situation situation) {
        OptionRules rules = rulebook.options().stream()
                .filter(candidate -> candidate.option().id().equals(option))
                .findFirst()
                .orElseThrow();
        List<Candidate> candidates = new Circumstances(situation).candidates(rules);
        return new Selection(
                possible(candidates),
                best(candidates).stream().map(Candidate::build).toList());
    }

    private static Truth possible(List<Candidate> candidates) {
        Truth possible = Truth.FALSE;
        for (Candidate candidate : candidates) {
            possible = possible.or(candidate.possible());
        }
        return possible;
    }

    private static Points around(List<Candidate> best) {
        Points around = best.get(0).adds();
        for (Candidate candidate : best.subList(1, best.size())) {
            around = around.around(candidate.adds());
        }
        return around;
    }

    private static List<Candidate> best(List<Candidate> candidates) {
        // If nothing is possible, vetoes are of no account here.
        boolean vetoedAnyway = possible(candidates) == Truth.FALSE;
        int bar = Integer.MIN_VALUE;
        for (Candidate candidate : candidates) {
            if (vetoedAnyway || candidate.possible() == Truth.TRUE) {
                bar = Math.max(bar, candidate.low());
            }
        }
        List<Candidate> best = new ArrayList<>();
        boolean settled = true;
        for (Candidate candidate : candidates) {
            boolean isEligible = vetoedAnyway || candidate.possible() != Truth.FALSE;
            if (isEligible && candidate.high() >= bar) {
                best.add(candidate);
                settled &= candidate.low() == candidate.high() && (vetoedAnyway || candidate.possible() == Truth.TRUE);
            }
        }
        return settled ? best.subList(0, 1) : best;
    }

    /**
     * A build that may be taken.
     *
     * @param adds to the option's points, before they are held within their scale
     * @param low what that is worth at least
     */
    private record Candidate(Build build, Truth possible, Points adds, int low, int high) {}

    /** One situation, with what was found out about each choice in it. */
    private final class Circumstances {

        private final Situation situation;
        private final @Nullable Points[] adds = new Points[rulebook.choiceCount()];
        private final @Nullable Truth[] vetoed = new Truth[rulebook.choiceCount()];

        Circumstances(Situation situation) {
            this.situation = situation;
        }

        Truth vetoed(int[] vetoes) {
            Truth any = Truth.FALSE;
            for (int veto : vetoes) {
                any = any.or(situation.truth(veto));
                if (any == Truth.TRUE) {
                    return any;
                }
            }
            return any;
        }

        /**
         * Candidates of which the best can be taken each for itself: the choices of each dimension. But where a hard
         * budget can rule out what they cost together, whole builds.
         */
        List<List<Candidate>> separable(OptionRules rules) {
            if (rulebook.budget() >= 0 && situation.truth(rulebook.budget()) != Truth.FALSE) {
                return List.of(candidates(rules));
            }
            List<List<Candidate>> separable = new ArrayList<>(rules.dimensions().size());
            for (List<BuildRules> choices : rules.dimensions()) {
                List<Candidate> candidates = new ArrayList<>(choices.size());
                for (BuildRules choice : choices) {
                    candidates.add(candidate(choice, rules.terms().length));
                }
                separable.add(candidates);
            }
            return separable;
        }

        List<Candidate> candidates(OptionRules rules) {
            List<Candidate> candidates = new ArrayList<>(rules.builds().length);
            for (BuildRules build : rules.builds()) {
                candidates.add(candidate(build, rules.terms().length));
            }
            return candidates;
        }

        private Candidate candidate(BuildRules build, int criteria) {
            Truth possible = build.overBudget() < 0
                    ? Truth.TRUE
                    : situation.truth(build.overBudget()).not();
            Points sum = build.choices().length == 0 ? Points.none(criteria) : adds(build.choices()[0]);
            for (int i = 0; i < build.choices().length; i++) {
                possible = possible.and(vetoed(build.choices()[i]).not());
                sum = i == 0 ? sum : sum.plus(adds(build.choices()[i]));
            }
            return new Candidate(build.build(), possible, sum, sum.weighedLow(weights), sum.weighedHigh(weights));
        }

        private Truth vetoed(ChoiceRules choice) {
            if (vetoed[choice.number()] == null) {
                vetoed[choice.number()] = vetoed(choice.vetoes());
            }
            return Objects.requireNonNull(vetoed[choice.number()]);
        }

        private Points adds(ChoiceRules choice) {
            if (adds[choice.number()] == null) {
                adds[choice.number()] = Points.of(choice.terms(), situation);
            }
            return Objects.requireNonNull(adds[choice.number()]);
        }
    }
}
