package dev.plumbline.adr.decision;

import dev.plumbline.adr.change.PairFlip;
import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.WeightFlip;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why one option was chosen, or why it was not, and what would have to be different.
 *
 * @param reasons the team's own answers that cost it most
 * @param gaps what it gains and loses on each criterion against the chosen option, or the chosen one against the best
 *     other, the largest first; empty if there is nothing to compare with
 * @param dominatedBy an option that is at least as good on every criterion, so that no weights help
 * @param tips changes of a single answer after which it wins; for the chosen one, after which it does not
 * @param pairs changes of two answers after which it wins
 * @param revivals if nothing fits: the smallest sets of questions after whose change it can win
 * @param weights other weights with which it wins; for the chosen one, with which it does not
 */
public record Explanation(
        Decision decision,
        OptionResult option,
        List<Reason> reasons,
        Optional<OptionResult> comparedWith,
        List<Gap> gaps,
        Optional<OptionResult> dominatedBy,
        List<Flip> tips,
        List<PairFlip> pairs,
        List<Revival> revivals,
        List<WeightFlip> weights) {

    public Explanation {
        reasons = List.copyOf(reasons);
        gaps = List.copyOf(gaps);
        tips = List.copyOf(tips);
        pairs = List.copyOf(pairs);
        revivals = List.copyOf(revivals);
        weights = List.copyOf(weights);
    }

    /**
     * How far apart two options are on a criterion.
     *
     * @param score points of 100 that the explained option is ahead, negative if it is behind
     */
    public record Gap(Contribution own, Contribution other, double score) {

        /** Those that moved either of the two. */
        public Map<Question, Value> answers() {
            Map<Question, Value> answers = new LinkedHashMap<>(own.answers());
            answers.putAll(other.answers());
            return answers;
        }
    }

    /** @param option of the decision */
    public static Explanation of(Decided decided, OptionResult option) {
        Decision decision = decided.decision();
        Sensitivity sensitivity = decided.sensitivity();
        Optional<OptionResult> other = option.isChosen()
                ? decision.rejected().stream()
                        .filter(rival -> !rival.isVetoed())
                        .findFirst()
                : decision.chosen();
        return new Explanation(
                decision,
                option,
                decided.against(option),
                other,
                other.map(rival -> gaps(option, rival)).orElse(List.of()),
                decision.dominating(option),
                option.isChosen()
                        ? decided.outlook().tippingPoints()
                        : sensitivity.tips().getOrDefault(option.id(), List.of()),
                sensitivity.pairs().stream()
                        .filter(pair -> pair.chosen().equals(option.id()))
                        .toList(),
                decided.outlook().revivedBy().stream()
                        .filter(revival -> revival.option().equals(option.id()))
                        .toList(),
                sensitivity.weights().stream()
                        .filter(flip -> option.isChosen() || flip.chosen().equals(option.id()))
                        .toList());
    }

    /** The largest first: what the chosen option gains, or what another one loses. */
    public static List<Gap> gaps(OptionResult option, OptionResult other) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < option.contributions().size(); i++) {
            Contribution own = option.contributions().get(i);
            Contribution theirs = other.contributions().get(i);
            gaps.add(new Gap(own, theirs, own.score() - theirs.score()));
        }
        Comparator<Gap> largest = Comparator.comparingDouble(Gap::score);
        gaps.sort(option.isChosen() ? largest.reversed() : largest);
        return gaps;
    }
}
