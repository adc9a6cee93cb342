package dev.plumbline.cli.output;

import dev.plumbline.adr.change.PairFlip;
import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.WeightFlip;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.Explanation;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.RejectingAnswers;
import dev.plumbline.templates.render.OutcomeSentences;
import dev.plumbline.templates.render.TakesText;
import dev.plumbline.templates.render.WhatDecided;
import dev.plumbline.templates.render.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Explains one option to people. */
public final class ExplanationText {

    private static final int SHOWN = 6;

    private final Explanation explanation;
    private final Decision decision;
    private final OptionResult option;
    private final TerminalText lines;

    private ExplanationText(Explanation explanation, TerminalText lines) {
        this.explanation = explanation;
        this.decision = explanation.decision();
        this.option = explanation.option();
        this.lines = lines;
    }

    /**
     * What decided, if it is about more than one option, and then each of them.
     *
     * @param width in columns; sentences are wrapped to it
     */
    public static List<String> lines(Decided decided, List<Explanation> explanations, Ansi ansi, int width) {
        TerminalText lines = new TerminalText(ansi, width);
        if (explanations.size() > 1) {
            lines.sentence(WhatDecided.sentence(decided), "");
        }
        for (Explanation explanation : explanations) {
            if (!lines.all().isEmpty()) {
                lines.blank();
                lines.blank();
            }
            new ExplanationText(explanation, lines).explain();
        }
        explanations.stream()
                .map(Explanation::decision)
                .filter(decision -> !decision.reckonedWith().isEmpty())
                .findFirst()
                .ifPresent(decision -> {
                    lines.blank();
                    lines.sentence(OutcomeSentences.reckonedWith(decision), "");
                });
        return lines.all();
    }

    private void explain() {
        head();
        lines.sentence(option.summary(), "  ");
        takes();
        vetoes();
        reasons();
        gaps();
        cost();
        whatWouldChange();
    }

    private void head() {
        String verdict = option.isChosen()
                ? "@|green chosen|@, with " + Wording.score(option.score()) + " of 100"
                : option.isVetoed()
                        ? "@|red ruled out|@"
                        : "rejected, with " + Wording.score(option.score()) + " of 100";
        lines.sentence("@|bold " + option.title() + "|@  " + verdict, "");
    }

    private void takes() {
        if (option.takes().isPresent()) {
            lines.sentence(
                    "It takes " + TakesText.line(option, decision.catalog().costUnit()) + ".", "  ");
            lines.sentence("Made of " + TakesText.parts(decision, option) + ".", "  ");
        }
    }

    private void reasons() {
        if (!explanation.reasons().isEmpty()) {
            lines.heading("Your answers that cost it most");
            explanation
                    .reasons()
                    .forEach(reason -> lines.sentence(
                            reason.question().id() + " " + reason.shown() + ": up to "
                                    + NumberText.score(reason.points()) + " points nearer with another usual answer",
                            "  - "));
        }
    }

    private void vetoes() {
        if (option.isVetoed()) {
            lines.heading("What rules it out");
            option.vetoes().forEach(veto -> veto(veto, OutcomeSentences.because(decision, option, veto)));
        }
        if (!option.ruledOut().isEmpty()) {
            lines.heading("Ruled out on the way");
            option.ruledOut().forEach(veto -> veto(veto, veto.subject() + ": " + veto.because()));
        }
    }

    private void veto(FiredVeto veto, String because) {
        lines.sentence(
                because + " (" + veto.id() + ", because "
                        + Wording.answers(RejectingAnswers.shown(decision, veto.answers())) + ")",
                "  - ");
    }

    private void gaps() {
        explanation
                .comparedWith()
                .ifPresent(other -> lines.heading("Against " + Wording.inSentence(other.title()) + ", "
                        + Wording.score(other.score()) + " of 100"));
        if (explanation.comparedWith().isEmpty()) {
            lines.heading("Its points");
            option.contributions()
                    .forEach(own -> lines.sentence(own.title() + " " + own.points() + ": " + own.sum(), "  - "));
        }
        for (Explanation.Gap gap : explanation.gaps()) {
            String ahead =
                    gap.score() == 0 ? "±0" : (gap.score() > 0 ? "+" : "−") + NumberText.score(Math.abs(gap.score()));
            lines.sentence(
                    "@|bold " + gap.own().title() + "|@, " + gap.own().points() + " against "
                            + gap.other().points() + ": " + gap.own().sum(),
                    String.format("  %5s  ", ahead));
        }
        explanation
                .dominatedBy()
                .ifPresent(other -> lines.sentence(
                        "No weights help: " + Wording.inSentence(other.title())
                                + " has as many points or more on every criterion.",
                        "  "));
    }

    private void cost() {
        if (option.cost().items().isEmpty()) {
            return;
        }
        lines.heading("What it costs, " + Wording.range(option.cost()) + " "
                + decision.catalog().costUnit());
        option.cost().items().forEach(item -> lines.sentence(item.text() + ": " + Wording.range(item), "  - "));
    }

    private void whatWouldChange() {
        lines.heading(option.isChosen() ? "What would make another one win" : "What would make it win");
        if (decision.chosen().isEmpty()) {
            revivals();
            return;
        }
        explanation.tips().stream().limit(SHOWN).forEach(tip -> lines.change(decision, tip));
        explanation.pairs().stream().limit(SHOWN).forEach(this::pair);
        explanation.weights().forEach(this::weight);
        more(explanation.tips().size(), explanation.pairs().size());
        if (explanation.tips().isEmpty() && explanation.pairs().isEmpty()) {
            lines.sentence(
                    option.isChosen()
                            ? "No change of a single answer does."
                            : "No change of one answer or two does"
                                    + (explanation.weights().isEmpty() ? ", and no weight." : "."),
                    "  ");
        }
    }

    private void revivals() {
        List<Revival> own = explanation.revivals();
        own.forEach(revival -> lines.sentence(Wording.revived(decision, revival), "  - "));
        if (own.isEmpty()) {
            lines.sentence("No change as small as the smallest after which another option can win.", "  ");
        }
    }

    private void pair(PairFlip pair) {
        lines.sentence(
                pair.answers().stream()
                                .map(answer -> answer.question().id() + " "
                                        + answer.question().shown(answer.from()) + " → "
                                        + answer.question().shown(answer.to()))
                                .collect(Collectors.joining(" @|bold and|@ "))
                        + ": " + Wording.wins(decision, Optional.of(pair.chosen())),
                "  ");
    }

    private void weight(WeightFlip flip) {
        lines.change(
                "weight of " + flip.criterion(),
                Integer.toString(flip.from()),
                Integer.toString(flip.to()),
                Wording.wins(decision, Optional.of(flip.chosen())));
    }

    private void more(int tips, int pairs) {
        int hidden = Math.max(0, tips - SHOWN) + Math.max(0, pairs - SHOWN);
        if (hidden > 0) {
            lines.styled("faint", "and " + hidden + " more, further away; --format json has all of them", "  ");
        }
    }
}
