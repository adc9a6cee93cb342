package dev.plumbline.cli.output;

import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.decision.Contribution;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.templates.render.Outcome;
import dev.plumbline.templates.render.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** A decision for people: what was chosen and why, why not the others, and what would change it. */
public final class DecisionText {

    private static final int TIPS_SHOWN = 8;

    private final Decision decision;
    private final Ansi ansi;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private DecisionText(Decision decision, Ansi ansi, int width) {
        this.decision = decision;
        this.ansi = ansi;
        this.width = width;
    }

    /** @param width in columns; sentences are wrapped to it */
    public static List<String> lines(Decision decision, Ansi ansi, int width) {
        DecisionText text = new DecisionText(decision, ansi, width);
        decision.chosen().ifPresentOrElse(text::chosen, text::nothingFits);
        text.table();
        text.whyNot();
        text.tips();
        return text.lines;
    }

    private void chosen(OptionResult chosen) {
        add("@|bold,green " + chosen.title() + "|@  " + Wording.variant(chosen.variant()));
        sentence(chosen.summary(), "  ");
        Outcome.sentences(decision).forEach(sentence -> sentence(sentence, "  "));
    }

    private void nothingFits() {
        add("@|bold,red No option fits.|@");
        sentence("Each is ruled out by your answers. The smallest changes that would revive one:", "  ");
        for (Revival revival : decision.revivedBy()) {
            sentence(
                    String.join(" and ", revival.questions()) + " answered differently: "
                            + Wording.inSentence(
                                    decision.catalog().option(revival.option()).title()) + " could be possible",
                    "  - ");
        }
    }

    private void table() {
        List<OptionResult> options = decision.options();
        add("");
        String titles = options.stream()
                .map(option -> String.format("%16s", option.title()))
                .collect(Collectors.joining());
        add("@|bold " + String.format("%-23s %6s", "Points, 0 to 10", "Weight") + titles + "|@");
        List<Contribution> first = options.get(0).contributions();
        for (int row = 0; row < first.size(); row++) {
            StringBuilder line = new StringBuilder(String.format(
                    "%-23s %6d", first.get(row).title(), first.get(row).weight()));
            for (OptionResult option : options) {
                line.append(
                        String.format("%16d", option.contributions().get(row).points()));
            }
            add(line.toString());
        }
        StringBuilder total = new StringBuilder(String.format("%-23s %6d", "Score", 100));
        for (OptionResult option : options) {
            total.append(String.format("%16s", option.isVetoed() ? "ruled out" : Wording.score(option.score())));
        }
        add("@|bold " + total + "|@");
    }

    private void whyNot() {
        if (decision.rejected().isEmpty()) {
            return;
        }
        add("");
        add("@|bold Why not|@");
        for (OptionResult option : decision.rejected()) {
            if (option.isVetoed()) {
                add("  @|bold " + option.title() + "|@ is ruled out:");
                option.vetoes().forEach(veto -> veto(veto, veto.because()));
            } else {
                sentence("@|bold " + option.title() + "|@: " + Outcome.whyNot(decision, option), "  ");
            }
            option.ruledOut().forEach(veto -> veto(veto, veto.subject() + ": " + veto.because()));
        }
    }

    private void veto(FiredVeto veto, String because) {
        sentence(because + " @|faint (" + veto.id() + ")|@", "    - ");
    }

    private void tips() {
        if (decision.tippingPoints().isEmpty()) {
            return;
        }
        add("");
        add("@|bold What would change it|@, nearest first");
        decision.tippingPoints().stream().limit(TIPS_SHOWN).forEach(this::tip);
        int more = decision.tippingPoints().size() - TIPS_SHOWN;
        if (more > 0) {
            add("  @|faint and " + more + " more, further away; --format json has all of them|@");
        }
    }

    private void tip(TippingPoint tip) {
        String then = tip.chosen()
                .map(id -> Wording.inSentence(decision.catalog().option(id).title()) + " wins")
                .orElse("no option fits");
        sentence(
                String.format(
                        "%-28s %s → %s: %s",
                        tip.question(), Wording.grouped(tip.from()), Wording.grouped(tip.to()), then),
                "  ");
    }

    private void sentence(String sentence, String indent) {
        String hanging = " ".repeat(indent.length());
        for (String line : WrappedText.wrap(sentence, Math.min(width, 100) - indent.length())) {
            add(indent + line);
            indent = hanging;
        }
    }

    private void add(String markup) {
        lines.add(ansi.string(markup).stripTrailing());
    }
}
