package dev.plumbline.adr.decision;

import dev.plumbline.adr.change.ChangedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two decisions of one catalog, and what lies between them.
 *
 * @param answers those that differ, in the order of the catalog
 * @param effects what became of the options because of that, in the order of the catalog
 */
public record Comparison(Decided before, Decided after, List<ChangedAnswer> answers, List<ChangedOption> effects) {

    public Comparison {
        answers = List.copyOf(answers);
        effects = List.copyOf(effects);
    }

    /**
     * What changed about an option.
     *
     * @param points the criteria on which it has other points now
     * @param gone vetoes that ruled it out and no longer apply
     * @param come vetoes that rule it out and did not apply before
     * @param kept vetoes that rule it out and applied before, too
     */
    public record ChangedOption(
            OptionResult before,
            OptionResult after,
            List<ChangedPoints> points,
            List<FiredVeto> gone,
            List<FiredVeto> come,
            List<FiredVeto> kept) {

        public ChangedOption {
            points = List.copyOf(points);
            gone = List.copyOf(gone);
            come = List.copyOf(come);
            kept = List.copyOf(kept);
        }

        /** Whether it was ruled out and is, for whatever reasons. */
        public boolean isStillRuledOut() {
            return before.isVetoed() && after.isVetoed();
        }

        boolean isNothing() {
            return points.isEmpty()
                    && gone.isEmpty()
                    && come.isEmpty()
                    && before.variant().equals(after.variant());
        }
    }

    /**
     * Other points on a criterion.
     *
     * @param gone reasons that no longer count
     * @param come reasons that count now
     */
    public record ChangedPoints(
            String criterion, String title, int before, int after, List<String> gone, List<String> come) {

        public ChangedPoints {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }
    }

    public static Comparison of(Decided before, Decided after) {
        Decision now = before.decision();
        Decision then = after.decision();
        List<ChangedOption> effects = now.catalog().options().stream()
                .map(option -> changed(now.option(option.id()), then.option(option.id())))
                .filter(effect -> !effect.isNothing())
                .toList();
        return new Comparison(before, after, answers(now, then), effects);
    }

    /** Whether another option is chosen. */
    public boolean isAnotherOption() {
        return !before.decision()
                .chosen()
                .map(OptionResult::id)
                .equals(after.decision().chosen().map(OptionResult::id));
    }

    private static List<ChangedAnswer> answers(Decision before, Decision after) {
        return before.catalog().questions().stream()
                .map(question -> new ChangedAnswer(
                        question,
                        before.constraints().answer(question),
                        after.constraints().answer(question)))
                .filter(answer -> !answer.from().equals(answer.to()))
                .toList();
    }

    private static ChangedOption changed(OptionResult before, OptionResult after) {
        List<ChangedPoints> points = new ArrayList<>();
        for (int i = 0; i < before.contributions().size(); i++) {
            Contribution then = before.contributions().get(i);
            Contribution now = after.contributions().get(i);
            if (then.points() != now.points()) {
                points.add(new ChangedPoints(
                        then.criterion(),
                        then.title(),
                        then.points(),
                        now.points(),
                        without(then.because(), now.because()),
                        without(now.because(), then.because())));
            }
        }
        return new ChangedOption(
                before,
                after,
                points,
                vetoes(before, after, false),
                vetoes(after, before, false),
                vetoes(after, before, true));
    }

    private static List<String> without(List<String> sentences, List<String> others) {
        return sentences.stream().filter(sentence -> !others.contains(sentence)).toList();
    }

    /** Those that rule the one option out, and apply to the other or not; some may have come to matter only. */
    private static List<FiredVeto> vetoes(OptionResult option, OptionResult other, boolean isOfBoth) {
        Set<List<String>> others = other.objections().stream()
                .map(veto -> List.of(veto.id(), veto.subject()))
                .collect(Collectors.toSet());
        Set<String> ids = option.vetoes().stream().map(FiredVeto::id).collect(Collectors.toSet());
        return Objections.joined(option.objections().stream()
                .filter(veto -> ids.contains(veto.id()))
                .filter(veto -> others.contains(List.of(veto.id(), veto.subject())) == isOfBoth)
                .toList());
    }
}
