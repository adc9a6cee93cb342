package dev.plumbline.checker.format;

import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.json.JsonText;
import dev.plumbline.rules.CheckedRule;
import dev.plumbline.rules.Finding;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.past.Excused;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** SARIF 2.1.0, a run for each project. What is excused is a result that is suppressed. */
final class SarifReport {

    private SarifReport() {}

    static String of(List<ProjectCheck> checks, String version) {
        return JsonText.ofLists(map(
                        "$schema",
                        "https://json.schemastore.org/sarif-2.1.0.json",
                        "version",
                        "2.1.0",
                        "runs",
                        checks.stream().map(check -> run(check, version)).toList()))
                + "\n";
    }

    private static Map<String, Object> run(ProjectCheck check, String version) {
        List<CheckedRule> rules = check.report().map(RuleReport::checked).orElse(List.of());
        return map(
                "tool",
                map(
                        "driver",
                        map(
                                "name",
                                "Plumbline",
                                "version",
                                version,
                                "rules",
                                rules.stream().map(SarifReport::rule).toList())),
                "columnKind",
                "utf16CodeUnits",
                "invocations",
                List.of(invocation(check)),
                "results",
                check.report().map(report -> results(report, check).toList()).orElse(List.of()));
    }

    private static Map<String, Object> rule(CheckedRule rule) {
        return map(
                "id",
                rule.id(),
                "shortDescription",
                message(rule.statement()),
                "fullDescription",
                message("Decided in " + rule.source() + ": " + rule.reason()),
                "help",
                message("Fix: " + rule.remedy()),
                "defaultConfiguration",
                map("level", "error"));
    }

    private static Map<String, Object> invocation(ProjectCheck check) {
        Stream<Map<String, Object>> problem =
                check.problem().stream().map(text -> map("level", "error", "message", message(text)));
        Stream<Map<String, Object>> notes =
                check.notes().stream().map(text -> map("level", "note", "message", message(text)));
        return map(
                "executionSuccessful",
                check.problem().isEmpty(),
                "toolExecutionNotifications",
                Stream.concat(problem, notes).toList());
    }

    private static Stream<Map<String, Object>> results(RuleReport report, ProjectCheck check) {
        Stream<Map<String, Object>> found = report.findings().stream().flatMap(finding -> finding.violations().stream()
                .map(violation -> result(finding.rule(), violation, check, List.of())));
        Stream<Map<String, Object>> excused = report.excused().stream().flatMap(one -> report.checked().stream()
                .filter(rule -> rule.id().equals(one.rule()))
                .map(rule -> result(rule, one.violation(), check, List.of(suppression(one)))));
        return Stream.concat(found, excused);
    }

    private static Map<String, Object> suppression(Excused excused) {
        return map("kind", "external", "status", "accepted", "justification", excused.why());
    }

    private static Map<String, Object> result(
            CheckedRule rule, Violation violation, ProjectCheck check, List<Map<String, Object>> suppressions) {
        return map(
                "ruleId",
                rule.id(),
                "level",
                "error",
                "message",
                message(violation.text() + "\n" + new Finding(rule, List.of()).text()),
                "locations",
                List.of(map("physicalLocation", place(rule, violation, check))),
                "partialFingerprints",
                map("ruleAndViolation/v1", fingerprint(rule.id() + " " + violation.key())),
                "suppressions",
                suppressions);
    }

    /** What is missing has no place; then it is the record that asks for it. */
    private static Map<String, Object> place(CheckedRule rule, Violation violation, ProjectCheck check) {
        String file = violation.file().isEmpty() ? rule.source() : violation.file();
        Map<String, Object> place =
                map("artifactLocation", map("uri", uri(check.name(file)), "uriBaseId", "%SRCROOT%"));
        if (violation.line() > 0) {
            place.put("region", map("startLine", violation.line()));
        }
        return place;
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path + " is no path", e);
        }
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A map that keeps the order in which keys and values are given, in turn. */
    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> message(String text) {
        return map("text", text);
    }
}
