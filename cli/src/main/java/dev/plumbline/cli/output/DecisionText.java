package dev.plumbline.cli.output;

import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.decision.Contribution;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.templates.render.Outcome;
import dev.plumbline.templates.render.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** A decision for people: what was chosen and why, why not the others, and what would change it. */
public final class DecisionText {

    private static final int TIPS_SHOWN = 8;

    /** How wide an option's column is at least. */
    private static final int COLUMN = 16;

    private final Decision decision;
    private final Lines lines;
    private final int column;

    private DecisionText(Decision decision, Ansi ansi, int width) {
        this.decision = decision;
        this.lines = new Lines(ansi, width);
        this.column = Stream.concat(
                        costs(decision.options()).stream(),
                        decision.options().stream().map(OptionResult::title))
                .mapToInt(String::length)
                .map(length -> length + 2)
                .reduce(COLUMN, Math::max);
    }

    /** @param width in columns; sentences are wrapped to it */
    public static List<String> lines(Decision decision, Ansi ansi, int width) {
        DecisionText text = new DecisionText(decision, ansi, width);
        decision.chosen().ifPresentOrElse(text::chosen, text::nothingFits);
        text.table();
        text.whyNot();
        text.tips();
        return text.lines.all();
    }

    private void chosen(OptionResult chosen) {
        lines.add("@|bold,green " + chosen.title() + "|@  " + Wording.variant(chosen.variant()));
        lines.sentence(chosen.summary(), "  ");
        Outcome.sentences(decision).forEach(sentence -> lines.sentence(sentence, "  "));
        if (!chosen.ruledOut().isEmpty()) {
            lines.sentence("Of its parts, these were ruled out:", "  ");
            chosen.ruledOut().forEach(veto -> veto(veto, veto.subject() + ": " + veto.because()));
        }
    }

    private void nothingFits() {
        lines.add("@|bold,red No option fits.|@");
        lines.sentence("Each is ruled out by your answers. The smallest changes after which one can win:", "  ");
        for (Revival revival : decision.revivedBy()) {
            lines.sentence(
                    String.join(" and ", revival.questions()) + " answered differently: "
                            + Wording.inSentence(
                                    decision.catalog().option(revival.option()).title()) + " can win",
                    "  - ");
        }
    }

    private void table() {
        List<OptionResult> options = decision.options();
        lines.add("");
        String titles = options.stream().map(option -> cell(option.title())).collect(Collectors.joining());
        lines.add("@|bold " + String.format("%-23s %6s", "Points, 0 to 10", "Weight") + titles + "|@");
        List<Contribution> first = options.get(0).contributions();
        for (int row = 0; row < first.size(); row++) {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%-23s %6d",
                    first.get(row).title(),
                    first.get(row).weight()));
            for (OptionResult option : options) {
                line.append(cell(String.valueOf(option.contributions().get(row).points())));
            }
            lines.add(line.toString());
        }
        StringBuilder total = new StringBuilder(String.format(Locale.ROOT, "%-23s %6d", "Score", 100));
        for (OptionResult option : options) {
            total.append(cell(Wording.score(option.score())));
        }
        lines.add("@|bold " + total + "|@");
        if (options.stream().allMatch(option -> option.cost().items().isEmpty())) {
            return;
        }
        StringBuilder cost = new StringBuilder(String.format("%-30s", "Cost, " + Wording.costUnit(decision)));
        costs(options).forEach(range -> cost.append(cell(range)));
        lines.add(cost.toString());
    }

    private String cell(String text) {
        return " ".repeat(Math.max(1, column - text.length())) + text;
    }

    /** With a shorter sign between the two where it would be too wide. */
    private static List<String> costs(List<OptionResult> options) {
        List<String> ranges =
                options.stream().map(option -> Wording.range(option.cost())).toList();
        return ranges.stream().allMatch(range -> range.length() < COLUMN)
                ? ranges
                : ranges.stream().map(range -> range.replace(" to ", "–")).toList();
    }

    private void whyNot() {
        if (decision.rejected().isEmpty()) {
            return;
        }
        lines.heading("Why not");
        for (OptionResult option : decision.rejected()) {
            if (option.isVetoed()) {
                lines.add("  @|bold " + option.title() + "|@ is ruled out"
                        + (option.isPossible() ? " with the answers reckoned with:" : ":"));
                option.vetoes().forEach(veto -> veto(veto, Outcome.because(decision, option, veto)));
            } else {
                lines.sentence("@|bold " + option.title() + "|@: " + Outcome.whyNot(decision, option), "  ");
            }
            option.ruledOut().forEach(veto -> veto(veto, veto.subject() + ": " + veto.because()));
        }
    }

    private void veto(FiredVeto veto, String because) {
        lines.sentence(because + " @|faint (" + veto.id() + ")|@", "    - ");
    }

    private void tips() {
        if (decision.tippingPoints().isEmpty()) {
            return;
        }
        lines.blank();
        lines.add("@|bold What would change it|@, nearest first");
        decision.tippingPoints().stream().limit(TIPS_SHOWN).forEach(this::tip);
        int more = decision.tippingPoints().size() - TIPS_SHOWN;
        if (more > 0) {
            lines.add("  @|faint and " + more + " more, further away; --format json has all of them|@");
        }
    }

    private void tip(TippingPoint tip) {
        lines.change(tip.question(), tip.from(), tip.to(), Wording.wins(decision, tip.chosen()));
    }
}
