package dev.plumbline.cli.output;

import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.decision.Certainty;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.templates.render.OutcomeSentences;
import dev.plumbline.templates.render.TakesText;
import dev.plumbline.templates.render.WhatDecided;
import dev.plumbline.templates.render.Wording;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** A decision for people: what was chosen and why, why not the others, and what would change it. */
public final class DecisionText {

    private static final int TIPS_SHOWN = 8;

    private final Decided decided;
    private final Decision decision;
    private final TerminalText lines;

    private DecisionText(Decided decided, Ansi ansi, int width) {
        this.decided = decided;
        this.decision = decided.decision();
        this.lines = new TerminalText(ansi, width);
    }

    /** @param width in columns; sentences are wrapped to it */
    public static List<String> lines(Decided decided, Ansi ansi, int width) {
        DecisionText text = new DecisionText(decided, ansi, width);
        text.decision.chosen().ifPresentOrElse(text::chosen, text::nothingFits);
        new PointsTable(text.decision, text.lines).write();
        text.parts();
        text.whyNot();
        text.tips();
        return text.lines.all();
    }

    private void chosen(OptionResult chosen) {
        String open = decision.certainty() == Certainty.OPEN ? "@|bold,yellow Open; as far as is known:|@ " : "";
        lines.sentence(open + "@|bold,green " + chosen.title() + "|@  " + TakesText.variant(decision, chosen), "");
        lines.sentence(chosen.summary(), "  ");
        OutcomeSentences.sentences(decided).forEach(sentence -> lines.sentence(sentence, "  "));
        WhatDecided.assumed(decided).ifPresent(sentence -> lines.sentence(sentence, "  "));
        if (!chosen.ruledOut().isEmpty()) {
            lines.sentence("Of its parts, these were ruled out:", "  ");
            chosen.ruledOut().forEach(veto -> veto(veto, veto.subject() + ": " + veto.because()));
        }
    }

    private void nothingFits() {
        lines.add("@|bold,red No option fits.|@");
        lines.sentence("Each is ruled out by your answers. The smallest changes after which one can win:", "  ");
        for (Revival revival :
                decided.outlook().revivedBy().stream().limit(TIPS_SHOWN).toList()) {
            lines.sentence(
                    Wording.revived(decision, revival) + ": " + Wording.wins(decision, Optional.of(revival.option())),
                    "  - ");
        }
        lines.sentence(WhatDecided.sentence(decided), "  ");
    }

    private void parts() {
        if (decision.options().stream().noneMatch(option -> option.takes().isPresent())) {
            return;
        }
        lines.heading("Made of");
        decision.options()
                .forEach(option -> lines.sentence(
                        "@|bold " + option.title() + "|@: " + TakesText.parts(decision, option) + ".", "  "));
        lines.sentence(TakesText.costs(decision), "  ");
    }

    private void whyNot() {
        if (decision.rejected().isEmpty()) {
            return;
        }
        lines.heading("Why not");
        for (OptionResult option : decision.rejected()) {
            if (option.isVetoed()) {
                String reckoned = option.isPossible() ? " with the answers reckoned with:" : ":";
                lines.sentence("@|bold " + option.title() + "|@ is ruled out" + reckoned, "  ");
                option.vetoes().forEach(veto -> veto(veto, OutcomeSentences.because(decision, option, veto)));
            } else {
                lines.sentence("@|bold " + option.title() + "|@: " + WhatDecided.whyNot(decided, option) + ".", "  ");
            }
            option.ruledOut().forEach(veto -> veto(veto, veto.subject() + ": " + veto.because()));
        }
    }

    private void veto(FiredVeto veto, String because) {
        lines.sentence(because + " @|faint (" + veto.id() + ")|@", "    - ");
    }

    private void tips() {
        if (decided.outlook().tippingPoints().isEmpty()) {
            return;
        }
        lines.blank();
        lines.add("@|bold What would change it|@, nearest first");
        decided.outlook().tippingPoints().stream().limit(TIPS_SHOWN).forEach(tip -> lines.change(decision, tip));
        int more = decided.outlook().tippingPoints().size() - TIPS_SHOWN;
        if (more > 0) {
            lines.styled("faint", "and " + more + " more, further away; --format json has all of them", "  ");
        }
    }
}
