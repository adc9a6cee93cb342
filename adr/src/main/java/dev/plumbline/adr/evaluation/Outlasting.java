package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Rulebook.BuildRules;
import dev.plumbline.adr.evaluation.Rulebook.ChoiceRules;
import dev.plumbline.adr.evaluation.Rulebook.Limit;
import dev.plumbline.adr.evaluation.Rulebook.OptionRules;
import java.util.Arrays;
import java.util.List;

/**
 * Whether one option is possible wherever another is: all that may still rule it out rules out the other too, because it
 * is the same veto, or because the other takes as much or more of what there is a limit for.
 */
final class Outlasting {

    private final Rulebook rulebook;
    private final Rivals rivals;

    Outlasting(Rulebook rulebook, Rivals rivals) {
        this.rulebook = rulebook;
        this.rivals = rivals;
    }

    /**
     * Whether that is proved; it may be so where it is not.
     *
     * @param first the place of the option that is to be possible where the second is
     * @param standings as if none saved anything against another
     */
    boolean isCertain(int first, int second, List<Standing> standings, Situation situation) {
        if (standings.get(first).possible() == Truth.FALSE || isSavedAgainst(first, second, standings, situation)) {
            return false;
        }
        if (standings.get(first).possible() == Truth.TRUE) {
            return true;
        }
        OptionRules own = rulebook.options().get(first);
        Other other = new Other(rulebook.options().get(second), standings.get(second), situation);
        return other.isRuledOutBy(own.vetoes()) && Arrays.stream(own.builds()).anyMatch(other::isRuledOutWith);
    }

    private boolean isSavedAgainst(int first, int second, List<Standing> standings, Situation situation) {
        for (int place = 0; place < standings.size(); place++) {
            Standing saving = standings.get(place);
            if (place != first
                    && saving.possible() != Truth.FALSE
                    && rivals.saves(standings.get(first).bills(), saving.bills(), situation) != Truth.FALSE) {
                boolean isForBoth = place != second
                        && rivals.saves(standings.get(second).bills(), saving.bills(), situation) == Truth.TRUE
                        && saving.possible() == Truth.TRUE;
                if (!isForBoth) {
                    return true;
                }
            }
        }
        return false;
    }

    private final class Other {

        private final OptionRules rules;
        private final Standing standing;
        private final Situation situation;

        Other(OptionRules rules, Standing standing, Situation situation) {
            this.rules = rules;
            this.standing = standing;
            this.situation = situation;
        }

        /** Whether it is ruled out wherever all choices of a build are. */
        boolean isRuledOutWith(BuildRules build) {
            if (build.overBudget() >= 0
                    && situation.truth(build.overBudget()) != Truth.FALSE
                    && !isOverBudgetWith(build)) {
                return false;
            }
            for (ChoiceRules choice : build.choices()) {
                if (!isRuledOutBy(choice.vetoes())) {
                    return false;
                }
            }
            return true;
        }

        /** Whether it is by some of the carriers of another route that the same is carried by. */
        private boolean isCarriedByFewer(int own, int other) {
            Bill.Route fewer = rulebook.routes().get(own);
            Bill.Route more = rulebook.routes().get(other);
            return fewer != null
                    && more != null
                    && fewer.word().equals(more.word())
                    && more.carrier().candidates().containsAll(fewer.carrier().candidates());
        }

        private boolean isOverBudgetWith(BuildRules build) {
            return Arrays.stream(rules.builds()).allMatch(own -> own.paid().isPresent())
                    && build.paid()
                            .filter(bill -> rivals.costsNoMore(bill, standing.bills(), situation))
                            .isPresent();
        }

        /** Whether it is ruled out wherever one of these vetoes holds; not if one holds already. */
        boolean isRuledOutBy(int[] vetoes) {
            for (int veto : vetoes) {
                Truth truth = situation.truth(veto);
                if (truth == Truth.TRUE || (truth == Truth.OPEN && !isRuledOutBy(veto))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isRuledOutBy(int veto) {
            if (Arrays.stream(rules.vetoes()).anyMatch(own -> own == veto || isCarriedByFewer(own, veto))) {
                return true;
            }
            Limit limit = rulebook.limits().get(veto);
            return limit != null
                    && rivals.isBeyondLimitOnlyWith(limit.criterion(), limit.bill(), standing.bills(), situation);
        }
    }
}
