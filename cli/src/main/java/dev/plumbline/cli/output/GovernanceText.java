package dev.plumbline.cli.output;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Flip;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordedDecision.RecordedGrounds;
import dev.plumbline.adr.record.RecordedEnforcement;
import dev.plumbline.adr.record.Rejection;
import dev.plumbline.templates.render.Wording;
import dev.plumbline.workbench.governing.Governance;
import dev.plumbline.workbench.governing.GoverningDecision;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** Tells people which decisions govern files. */
public final class GovernanceText {

    private static final int SHOWN = 6;

    private final TerminalText lines;

    private GovernanceText(TerminalText lines) {
        this.lines = lines;
    }

    /** @param width in columns; sentences are wrapped to it */
    public static List<String> lines(Governance governance, Ansi ansi, int width) {
        GovernanceText text = new GovernanceText(new TerminalText(ansi, width));
        governance.decisions().forEach(text::add);
        if (!governance.ungoverned().isEmpty()) {
            text.lines.sentence("No decision in force governs " + Wording.list(governance.ungoverned()) + ".", "");
        }
        return text.lines.all();
    }

    private void add(GoverningDecision decision) {
        head(decision);
        decision.record().decision().ifPresent(this::options);
        rules(decision);
        change(decision);
        lines.blank();
    }

    private void head(GoverningDecision decision) {
        String title = decision.record().title().isEmpty()
                ? decision.record().name().stem()
                : decision.record().title();
        String day = decision.record().date().map(date -> ", " + date).orElse("");
        lines.styled("bold", title, "");
        lines.sentence(decision.file() + day, "  ");
        lines.sentence("governs " + Wording.list(decision.paths()), "  ");
    }

    private void options(RecordedDecision said) {
        Map<String, String> decisive =
                said.grounds().map(RecordedGrounds::answers).orElse(Map.of());
        lines.heading("Chosen and rejected");
        lines.sentence(
                "@|green " + said.chosen() + "|@"
                        + (decisive.isEmpty() ? "" : ", decided by " + Wording.answers(decisive)),
                "  - ");
        said.rejected().forEach(this::rejected);
    }

    private void rejected(Rejection rejection) {
        String vetoes = rejection.vetoes().isEmpty() ? "" : " (" + String.join(", ", rejection.vetoes()) + ")";
        String answers = rejection.answers().isEmpty() ? "" : ", by " + Wording.answers(rejection.answers());
        lines.sentence("@|red " + rejection.option() + "|@" + answers + ": " + rejection.because() + vetoes, "  - ");
    }

    private void rules(GoverningDecision decision) {
        lines.heading("Rules, which plumbline check holds code to");
        int widest = decision.rules().stream()
                .mapToInt(rule -> rule.id().length())
                .max()
                .orElse(0);
        decision.rules()
                .forEach(rule -> lines.sentence(rule.statement(), String.format("  %-" + widest + "s  ", rule.id())));
        decision.record()
                .enforcement()
                .flatMap(RecordedEnforcement::notEnforceable)
                .ifPresent(why -> lines.sentence("not checked: " + why, "  "));
    }

    private void change(GoverningDecision decision) {
        lines.heading("What a change would need");
        if (decision.record().decision().isPresent()) {
            lines.sentence(
                    "Another answer in " + AnswersFile.NAME
                            + ", then plumbline regenerate, which writes the record that supersedes this one.",
                    "  - ");
        } else {
            lines.sentence("A record that supersedes this one.", "  - ");
        }
        lines.sentence(
                decision.agree().isEmpty()
                        ? "A person who accepts it; nobody is named."
                        : "A person who accepts it: " + Wording.list(decision.agree()) + ".",
                "  - ");
        decision.decided().ifPresent(this::tips);
        decision.undecided().ifPresent(why -> lines.sentence("Which answers is not known: " + why + ".", "  - "));
    }

    private void tips(Decided decided) {
        List<Flip> tips = decided.outlook().tippingPoints();
        if (tips.isEmpty()) {
            lines.sentence("More than one other answer: see plumbline explain.", "  - ");
            return;
        }
        lines.heading("Single answers that would change it, nearest first");
        tips.stream().limit(SHOWN).forEach(tip -> lines.change(decided.decision(), tip));
        if (tips.size() > SHOWN) {
            lines.styled("faint", "and " + (tips.size() - SHOWN) + " more, further away; see plumbline explain", "  ");
        }
    }
}
