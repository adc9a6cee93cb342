package dev.plumbline.checker.format;

import dev.plumbline.rules.CheckedRule;
import dev.plumbline.rules.RuleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of rules where only the text of some files was looked at, in words that all formats share. */
final class PartText {

    static final String SUMMARY = "no rule is known to be kept: plumbline check tells, on compiled code";

    private PartText() {}

    /** The rules by how far they were looked at; nothing of a check of all. */
    static List<String> lines(RuleReport report) {
        List<String> lines = new ArrayList<>();
        report.notLookedAt().ifPresent(none -> {
            List<CheckedRule> part = report.checked().stream()
                    .filter(rule -> report.findings().stream()
                            .noneMatch(finding -> finding.rule().equals(rule)))
                    .filter(rule -> report.excused().stream()
                            .noneMatch(excused -> excused.rule().equals(rule.id())))
                    .toList();
            if (!part.isEmpty()) {
                lines.add("looked at in part, and nothing found: " + ids(part));
            }
            if (!none.isEmpty()) {
                lines.add("not looked at: " + ids(none));
            }
        });
        return lines;
    }

    private static String ids(List<CheckedRule> rules) {
        return rules.stream().map(CheckedRule::id).distinct().collect(Collectors.joining(", "));
    }
}
