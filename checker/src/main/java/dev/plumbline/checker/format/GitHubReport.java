package dev.plumbline.checker.format;

import dev.plumbline.checker.Change;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.Weakening;
import dev.plumbline.rules.Finding;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.check.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Workflow commands of GitHub Actions, one for each violation, so that it is shown beside its line. The format is
 * described in "Workflow commands for GitHub Actions", read in November 2026.
 */
final class GitHubReport {

    private GitHubReport() {}

    static String of(List<ProjectCheck> checks, Optional<Change> change) {
        List<String> lines = new ArrayList<>();
        for (ProjectCheck check : checks) {
            check.problem().ifPresent(problem -> lines.add("::error title=Plumbline::" + message(problem)));
            for (Finding finding : check.report().map(RuleReport::findings).orElse(List.of())) {
                finding.violations().forEach(violation -> lines.add(error(finding, violation, check)));
            }
            check.report()
                    .map(RuleReport::notEnforced)
                    .orElse(List.of())
                    .forEach(reason -> lines.add("::notice title=not enforceable::" + message(reason)));
            check.warnings()
                    .forEach(warning -> lines.add("::warning file=" + property(check.name(warning.file()))
                            + ",line=" + warning.line() + ",title=" + property(warning.key()) + "::"
                            + message(warning.text())));
            Stream.concat(
                            check.notes().stream(),
                            check.report().stream().flatMap(report -> PartText.lines(report).stream()))
                    .forEach(note -> lines.add("::notice title=Plumbline::" + message(note)));
        }
        change.ifPresent(since -> addTo(lines, since));
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static void addTo(List<String> lines, Change change) {
        String level = change.isPassed() ? "::warning" : "::error";
        for (Weakening weaker : change.weaker()) {
            lines.add(level + " file=" + property(weaker.file())
                    + (weaker.line() > 0 ? ",line=" + weaker.line() : "") + ",title="
                    + property(ChangeText.TITLE + ": " + weaker.kind().id()) + "::" + message(ChangeText.line(weaker)));
        }
        change.unknown().forEach(reason -> lines.add(level + " title=not compared::" + message(reason)));
        change.notes().forEach(note -> lines.add("::notice title=Plumbline::" + message(note)));
    }

    private static String error(Finding finding, Violation violation, ProjectCheck check) {
        String file = violation.file().isEmpty() ? finding.rule().source() : violation.file();
        String line = violation.line() > 0 ? ",line=" + violation.line() : "";
        return "::error file=" + property(check.name(file)) + line + ",title="
                + property(finding.rule().id() + ": " + finding.rule().statement()) + "::"
                + message(new Finding(finding.rule(), List.of(violation)).text());
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
