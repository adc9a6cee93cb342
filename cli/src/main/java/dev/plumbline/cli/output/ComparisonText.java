package dev.plumbline.cli.output;

import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.decision.Comparison;
import dev.plumbline.adr.decision.Comparison.ChangedOption;
import dev.plumbline.adr.decision.Comparison.ChangedPoints;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.Takes;
import dev.plumbline.cli.output.Table.Cell;
import dev.plumbline.cli.output.Table.Column;
import dev.plumbline.templates.render.OutcomeSentences;
import dev.plumbline.templates.render.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Help.Ansi;

/** Two decisions side by side, for people, with what changed and why. */
public final class ComparisonText {

    private static final int NAME = 30;
    private static final int BEFORE = 22;

    private final Comparison comparison;
    private final Decision before;
    private final Decision after;
    private final TerminalText lines;
    private final Table table;

    private ComparisonText(Comparison comparison, TerminalText lines) {
        this.comparison = comparison;
        this.before = comparison.before().decision();
        this.after = comparison.after().decision();
        this.lines = lines;
        int name = Math.min(NAME, lines.room() * 3 / 8);
        int before = Math.min(BEFORE, (lines.room() - name - 4) / 2);
        int after = lines.room() - name - before - 4;
        this.table = new Table(List.of(Column.left(name, 0), Column.right(before, 1), Column.left(after, 3)), lines);
    }

    /** @param width in columns; sentences are wrapped to it */
    public static List<String> lines(Comparison comparison, Ansi ansi, int width) {
        ComparisonText text = new ComparisonText(comparison, new TerminalText(ansi, width));
        text.verdict();
        text.table();
        text.effects();
        return text.lines.all();
    }

    private void verdict() {
        String asItIs = title(before);
        String whatIf = title(after);
        if (!comparison.isAnotherOption()) {
            lines.sentence("@|bold " + whatIf + "|@ stays.", "");
        } else if (before.chosen().isEmpty()) {
            lines.sentence("@|bold,green " + whatIf + "|@ would win, where no option fits now.", "");
        } else if (after.chosen().isEmpty()) {
            lines.sentence("@|bold " + asItIs + "|@ would be ruled out, and @|bold,red no option would fit|@.", "");
        } else {
            lines.sentence(
                    "@|bold " + asItIs + "|@ would give way to @|bold,green " + Wording.inSentence(whatIf) + "|@.", "");
        }
    }

    private static String title(Decision decision) {
        return decision.chosen().map(OptionResult::title).orElse("No option");
    }

    private void table() {
        lines.blank();
        table.titles(List.of(Cell.of(""), Cell.bold("As it is"), Cell.bold("What if")));
        comparison
                .answers()
                .forEach(answer -> table.row(List.of(
                        Cell.of(answer.question().id()),
                        Cell.of(answer.question().shown(answer.from())),
                        Cell.bold(answer.question().shown(answer.to())))));
        row("Chosen", ComparisonText::title);
        row("Made of", decision -> decision.chosen()
                .map(chosen -> String.join(", ", chosen.variant().values()))
                .orElse("–"));
        row("Certainty", decision -> decision.certainty().word());
        row("Margin", decision -> NumberText.score(decision.margin()));
        before.catalog()
                .options()
                .forEach(option -> row(
                        "Score of " + Wording.inSentence(option.title()),
                        decision -> Wording.score(decision.option(option.id()).score())));
        row("Cost, " + before.catalog().costUnit(), decision -> decision.chosen()
                .map(chosen -> Wording.range(chosen.cost()))
                .orElse("–"));
        if (before.options().stream().anyMatch(option -> option.takes().isPresent())) {
            quantity("Hours a month", Takes::hours);
            quantity("Weeks", Takes::weeks);
            quantity("Seconds for a message", Takes::seconds);
        }
    }

    private void quantity(String name, ToDoubleFunction<Takes> amount) {
        row(name, decision -> decision.chosen()
                .flatMap(OptionResult::takes)
                .map(takes -> NumberText.rough(amount.applyAsDouble(takes)))
                .orElse("–"));
    }

    private void row(String name, Function<Decision, String> value) {
        String asItIs = value.apply(before);
        String whatIf = value.apply(after);
        table.row(List.of(Cell.of(name), Cell.of(asItIs), new Cell(whatIf, asItIs.equals(whatIf) ? "" : "bold")));
    }

    private void effects() {
        if (comparison.answers().isEmpty()) {
            lines.heading("Nothing changes: these are the answers as they are.");
            return;
        }
        if (comparison.effects().isEmpty()) {
            lines.heading("No option's vetoes, points or parts change.");
            return;
        }
        lines.heading("What changes, and why");
        comparison.effects().forEach(this::effect);
    }

    private void effect(ChangedOption effect) {
        lines.styled("bold", effect.after().title(), "  ");
        boolean isStill = effect.isStillRuledOut();
        if (isStill) {
            vetoes("@|red still ruled out:|@ ", after, effect.after(), effect.kept());
        }
        vetoes(
                "@|red " + (isStill ? "ruled out by this now:" : "ruled out:") + "|@ ",
                after,
                effect.after(),
                effect.come());
        vetoes(
                isStill ? "no longer ruled out by this: " : "no longer ruled out: ",
                before,
                effect.before(),
                effect.gone());
        if (!effect.before().variant().equals(effect.after().variant())) {
            lines.sentence(madeOf(effect.before().variant(), effect.after().variant()), "    - ");
        }
        // What is measured has one sentence, before and after; what is written down, reasons that come and go.
        String gone = effect.before().takes().isPresent() ? "before: " : "no longer: ";
        effect.points().forEach(points -> points(points, gone));
    }

    /** What there is nothing of is not named: a route that nothing can carry has no part. */
    private static String madeOf(Map<String, String> before, Map<String, String> after) {
        if (before.isEmpty()) {
            return "made of " + Wording.variant(after);
        }
        if (after.isEmpty()) {
            return "no longer made of " + Wording.variant(before);
        }
        return "made of " + Wording.variant(after) + ", and not " + Wording.variant(before);
    }

    private void vetoes(String lead, Decision decision, OptionResult option, List<FiredVeto> vetoes) {
        vetoes.forEach(veto -> lines.sentence(lead + OutcomeSentences.because(decision, option, veto), "    - "));
    }

    private void points(ChangedPoints points, String gone) {
        StringBuilder sentence =
                new StringBuilder(Wording.inSentence(points.title()) + " " + points.before() + " → " + points.after());
        if (!points.come().isEmpty()) {
            sentence.append(": ").append(String.join("; ", points.come()));
        }
        if (!points.gone().isEmpty()) {
            sentence.append("; ").append(gone).append(String.join("; ", points.gone()));
        }
        lines.sentence(sentence.toString(), "    - ");
    }
}
