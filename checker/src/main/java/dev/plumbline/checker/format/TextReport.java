package dev.plumbline.checker.format;

import dev.plumbline.checker.Change;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.rules.Finding;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.past.Excused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report for people. */
final class TextReport {

    private TextReport() {}

    static String of(List<ProjectCheck> checks, Optional<Change> change) {
        List<String> blocks = new ArrayList<>();
        for (ProjectCheck check : checks) {
            if (checks.size() > 1) {
                blocks.add("== " + (check.path().isEmpty() ? "." : check.path()));
            }
            check.problem().ifPresent(blocks::add);
            check.report().ifPresent(report -> addTo(blocks, report, check));
        }
        change.ifPresent(since -> blocks.add(text(since)));
        return String.join("\n\n", blocks) + "\n";
    }

    private static String text(Change change) {
        List<String> lines = new ArrayList<>();
        change.weaker().forEach(weaker -> lines.add("weaker: " + ChangeText.line(weaker)));
        change.unknown().forEach(reason -> lines.add("not compared: " + reason));
        change.notes().forEach(note -> lines.add("note: " + note));
        lines.add(ChangeText.summary(change));
        return String.join("\n", lines);
    }

    private static void addTo(List<String> blocks, RuleReport report, ProjectCheck check) {
        report.findings().stream().map(Finding::text).forEach(blocks::add);
        List<String> lines = new ArrayList<>();
        report.excused().stream()
                .filter(one -> one.by() == Excused.By.EXCEPTION)
                .forEach(one -> lines.add(
                        "agreed to: " + one.rule() + ": " + one.violation().text() + "; " + one.why()));
        report.notEnforced().forEach(reason -> lines.add("not enforceable: " + reason));
        check.notes().forEach(note -> lines.add("note: " + note));
        lines.addAll(PartText.lines(report));
        check.warnings()
                .forEach(warning -> lines.add(
                        "warning: " + check.name(warning.file()) + ":" + warning.line() + ": " + warning.text()));
        lines.add(summary(report) + warned(check.warnings().size()));
        blocks.add(String.join("\n", lines));
    }

    private static String summary(RuleReport report) {
        long violations = report.findings().stream()
                .mapToLong(finding -> finding.violations().size())
                .sum();
        String text = count(report.checked().size(), "rule")
                + (report.isInPart() ? " looked at in part, " : " checked, ")
                + (report.findings().isEmpty()
                        ? report.isInPart() ? "nothing found" : "all kept"
                        : report.findings().size() + " violated in " + count(violations, "place"));
        long known = by(report, Excused.By.BASELINE);
        long agreed = by(report, Excused.By.EXCEPTION);
        return text
                + (known > 0 ? ", " + known + " known in the baseline" : "")
                + (agreed > 0 ? ", " + agreed + " agreed to" : "")
                + (report.isInPart() ? "; " + PartText.SUMMARY : "");
    }

    private static String warned(int warnings) {
        return warnings == 0 ? "" : ", " + count(warnings, "warning");
    }

    private static long by(RuleReport report, Excused.By by) {
        return report.excused().stream().filter(one -> one.by() == by).count();
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
