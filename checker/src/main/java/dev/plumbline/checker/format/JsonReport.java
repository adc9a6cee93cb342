package dev.plumbline.checker.format;

import static dev.plumbline.checker.format.JsonTree.map;

import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.rules.CheckedRule;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.past.Excused;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report for programs. Names of fields stay what they are. */
final class JsonReport {

    private JsonReport() {}

    static String of(List<ProjectCheck> checks, String version) {
        return JsonTree.text(map(
                "plumbline",
                version,
                "kept",
                checks.stream().allMatch(ProjectCheck::isKept),
                "projects",
                checks.stream().map(JsonReport::project).toList()));
    }

    private static Map<String, Object> project(ProjectCheck check) {
        return map(
                "path",
                check.path().isEmpty() ? "." : check.path(),
                "status",
                check.report().isEmpty() ? "not-checked" : check.isKept() ? "kept" : "violated",
                "problem",
                check.problem(),
                "rules",
                check.report().map(report -> rules(report, check)).orElse(List.of()),
                "notEnforced",
                check.report().map(RuleReport::notEnforced).orElse(List.of()),
                "notes",
                check.notes());
    }

    private static List<Map<String, Object>> rules(RuleReport report, ProjectCheck check) {
        return report.checked().stream().map(rule -> rule(rule, report, check)).toList();
    }

    private static Map<String, Object> rule(CheckedRule rule, RuleReport report, ProjectCheck check) {
        return map(
                "id",
                rule.id(),
                "statement",
                rule.statement(),
                "source",
                check.name(rule.source()),
                "reason",
                rule.reason(),
                "remedy",
                rule.remedy(),
                "violations",
                report.findings().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .flatMap(finding -> finding.violations().stream())
                        .map(violation -> violation(violation, check))
                        .toList(),
                "excused",
                report.excused().stream()
                        .filter(excused -> excused.rule().equals(rule.id()))
                        .map(excused -> excused(excused, check))
                        .toList());
    }

    private static Map<String, Object> violation(Violation violation, ProjectCheck check) {
        return map(
                "text",
                violation.text(),
                "file",
                violation.file().isEmpty() ? "" : check.name(violation.file()),
                "line",
                violation.line());
    }

    private static Map<String, Object> excused(Excused excused, ProjectCheck check) {
        Map<String, Object> violation = violation(excused.violation(), check);
        violation.put("by", excused.by().name().toLowerCase(Locale.ROOT));
        violation.put("why", excused.why());
        return violation;
    }
}
