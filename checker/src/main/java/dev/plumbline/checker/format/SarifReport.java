package dev.plumbline.checker.format;

import static java.util.Map.entry;

import dev.plumbline.adr.source.Digest;
import dev.plumbline.checker.Change;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.Warning;
import dev.plumbline.checker.json.JsonText;
import dev.plumbline.rules.CheckedRule;
import dev.plumbline.rules.Finding;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.check.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** SARIF 2.1.0, a run for each project. What is excused is a result that is suppressed. */
final class SarifReport {

    private SarifReport() {}

    static String of(List<ProjectCheck> checks, Optional<Change> change, String version) {
        return JsonText.ofLists(map(
                        entry("$schema", "https://json.schemastore.org/sarif-2.1.0.json"),
                        entry("version", "2.1.0"),
                        entry(
                                "runs",
                                checks.stream()
                                        .map(check ->
                                                run(check, change.filter(any -> check.equals(checks.get(0))), version))
                                        .toList())))
                + "\n";
    }

    private static Map<String, Object> run(ProjectCheck check, Optional<Change> change, String version) {
        List<CheckedRule> rules = check.report().map(RuleReport::checked).orElse(List.of());
        Map<String, Object> driver = map(
                entry("name", "Plumbline"),
                entry("version", version),
                entry("rules", rules.stream().map(SarifReport::rule).toList()));
        return map(
                entry("tool", map(entry("driver", driver))),
                // GitHub takes no two runs of one category, which is what stands before the last slash.
                entry("automationDetails", map(entry("id", "plumbline/" + check.name("")))),
                entry("columnKind", "utf16CodeUnits"),
                entry("invocations", List.of(invocation(check, change))),
                entry(
                        "results",
                        Stream.of(
                                        check.report().stream().flatMap(report -> results(report, check)),
                                        check.warnings().stream().map(warning -> result(warning, check)),
                                        change.stream().flatMap(SarifReport::results))
                                .flatMap(results -> results)
                                .toList()));
    }

    private static Map<String, Object> rule(CheckedRule rule) {
        return map(
                entry("id", rule.id()),
                entry("shortDescription", message(rule.statement())),
                entry("fullDescription", message("Decided in " + rule.source() + ": " + rule.reason())),
                entry("help", message("Fix: " + rule.remedy())),
                entry("defaultConfiguration", map(entry("level", "error"))));
    }

    private static Map<String, Object> invocation(ProjectCheck check, Optional<Change> change) {
        List<String> unknown = change.map(Change::unknown).orElse(List.of());
        Stream<Map<String, Object>> problem =
                Stream.concat(check.problem().stream(), unknown.stream()).map(text -> told("error", text));
        Stream<Map<String, Object>> notes = Stream.concat(
                        check.notes().stream(),
                        check.report().stream().flatMap(report -> PartText.lines(report).stream()))
                .map(text -> told("note", text));
        return map(
                entry("executionSuccessful", check.problem().isEmpty() && unknown.isEmpty()),
                entry(
                        "toolExecutionNotifications",
                        Stream.concat(problem, notes).toList()));
    }

    private static Map<String, Object> told(String level, String text) {
        return map(entry("level", level), entry("message", message(text)));
    }

    private static Stream<Map<String, Object>> results(RuleReport report, ProjectCheck check) {
        Stream<Map<String, Object>> found = report.findings().stream().flatMap(finding -> finding.violations().stream()
                .map(violation -> result(finding.rule(), violation, check, List.of())));
        Stream<Map<String, Object>> excused = report.excused().stream().flatMap(one -> report.checked().stream()
                .filter(rule -> rule.id().equals(one.rule()))
                .map(rule -> result(rule, one.violation(), check, List.of(suppression(one.why())))));
        return Stream.concat(found, excused);
    }

    private static Map<String, Object> suppression(String why) {
        return map(entry("kind", "external"), entry("status", "accepted"), entry("justification", why));
    }

    private static Map<String, Object> result(
            CheckedRule rule, Violation violation, ProjectCheck check, List<Map<String, Object>> suppressions) {
        String fingerprint = Digest.whole(rule.id() + " " + violation.key());
        // What is missing has no place; then it is the record that asks for it.
        String file = violation.file().isEmpty() ? rule.source() : violation.file();
        return map(
                entry("ruleId", rule.id()),
                entry("level", "error"),
                entry("message", message(violation.text() + "\n" + new Finding(rule, List.of()).text())),
                place(check.name(file), violation.line()),
                entry("partialFingerprints", map(entry("ruleAndViolation/v1", fingerprint))),
                entry("suppressions", suppressions));
    }

    private static Map<String, Object> result(Warning warning, ProjectCheck check) {
        return map(
                entry("ruleId", warning.key()),
                entry("level", "warning"),
                entry("message", message(warning.text())),
                place(check.name(warning.file()), warning.line()));
    }

    private static Stream<Map<String, Object>> results(Change change) {
        List<Map<String, Object>> suppressions =
                change.allowed().stream().map(SarifReport::suppression).toList();
        return change.weaker().stream()
                .map(weaker -> map(
                        entry("ruleId", "weaker-" + weaker.kind().id()),
                        entry("level", "error"),
                        entry("message", message(ChangeText.line(weaker))),
                        place(weaker.file(), weaker.line()),
                        entry("suppressions", suppressions)));
    }

    /** @param line from 1; 0 if it is not known */
    private static Map.Entry<String, ?> place(String file, int line) {
        Map<String, Object> artifact = map(entry("uri", uri(file)), entry("uriBaseId", "%SRCROOT%"));
        Map<String, Object> place = map(entry("artifactLocation", artifact));
        if (line > 0) {
            place.put("region", map(entry("startLine", line)));
        }
        return entry("locations", List.of(map(entry("physicalLocation", place))));
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path + " is no path", e);
        }
    }

    /** A map that keeps the order of what is in it. */
    @SafeVarargs
    private static Map<String, Object> map(Map.Entry<String, ?>... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        Stream.of(entries).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    private static Map<String, Object> message(String text) {
        return map(entry("text", text));
    }
}
