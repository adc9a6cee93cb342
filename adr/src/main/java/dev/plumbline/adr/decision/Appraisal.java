package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Adjustment;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Scale;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Reasons;
import dev.plumbline.adr.evaluation.Scoring;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Explains how each option fares in a settled situation: every veto, every contribution, with its reasons. */
final class Appraisal {

    private final Catalog catalog;
    private final Evaluator evaluator;
    private final Situation situation;
    private final Reasons reasons;

    Appraisal(Evaluator evaluator, Situation settled) {
        this.catalog = evaluator.catalog();
        this.evaluator = evaluator;
        this.situation = settled;
        this.reasons = new Reasons(catalog, settled);
    }

    OptionResult of(Option option, boolean isChosen, boolean canWin) {
        List<FiredVeto> vetoes = new ArrayList<>(fired(option.vetoes(), option.title()));
        List<FiredVeto> ruledOut = new ArrayList<>();
        Map<String, String> variant = new LinkedHashMap<>();
        List<Choice> chosen = new ArrayList<>();
        for (Dimension dimension : option.dimensions()) {
            Scoring.Selection selection = evaluator.select(dimension, situation);
            Choice best = selection.choices().get(0);
            chosen.add(best);
            variant.put(dimension.id(), best.id());
            boolean nothingLeft = selection.possible() == Truth.FALSE;
            if (nothingLeft || dimension.saysWhatIsRuledOut()) {
                dimension.choices().forEach(choice -> (nothingLeft ? vetoes : ruledOut)
                        .addAll(fired(choice.vetoes(), choice.title())));
            }
        }
        List<Contribution> contributions = catalog.criteria().stream()
                .map(criterion -> contribution(option, chosen, criterion))
                .toList();
        double score = contributions.stream().mapToDouble(Contribution::score).sum();
        return new OptionResult(
                option.id(),
                option.title(),
                option.summary(),
                isChosen,
                canWin,
                score,
                variant,
                joined(vetoes),
                joined(ruledOut),
                contributions);
    }

    private List<FiredVeto> fired(List<Veto> vetoes, String subject) {
        return vetoes.stream()
                .filter(veto -> situation.truth(veto.when()) == Truth.TRUE)
                .map(veto ->
                        new FiredVeto(veto.id(), subject, reasons.text(veto.because()), reasons.answers(veto.when())))
                .toList();
    }

    /** One veto for those that say the same of several choices. */
    private static List<FiredVeto> joined(List<FiredVeto> vetoes) {
        Map<String, FiredVeto> joined = new LinkedHashMap<>();
        for (FiredVeto veto : vetoes) {
            joined.merge(
                    veto.id() + veto.because(),
                    veto,
                    (first, other) -> new FiredVeto(
                            first.id(), first.subject() + ", " + other.subject(), first.because(), first.answers()));
        }
        return List.copyOf(joined.values());
    }

    private Contribution contribution(Option option, List<Choice> chosen, Criterion criterion) {
        Scale scale = Scoring.scale(option, criterion);
        List<Adjustment> applied = Stream.concat(
                        scale.adjustments().stream(),
                        chosen.stream().flatMap(choice -> Scoring.adjustments(choice, criterion).stream()))
                .filter(adjustment -> situation.truth(adjustment.when()) == Truth.TRUE)
                .toList();
        int sum = scale.start() + applied.stream().mapToInt(Adjustment::by).sum();
        List<String> because = new ArrayList<>();
        because.add(scale.because());
        Map<String, String> answers = new LinkedHashMap<>();
        for (Adjustment adjustment : applied) {
            String sign = adjustment.by() < 0 ? "−" : "+";
            because.add(reasons.text(adjustment.because()) + " (" + sign + Math.abs(adjustment.by()) + ")");
            answers.putAll(reasons.answers(adjustment.when()));
        }
        int points = Math.min(Math.max(sum, 0), Scale.BEST);
        return new Contribution(criterion.id(), criterion.title(), criterion.weight(), points, because, answers);
    }
}
