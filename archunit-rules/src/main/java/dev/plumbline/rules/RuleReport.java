package dev.plumbline.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of checking a module.
 *
 * @param checked the ids of the rules that were checked, in the order of the records
 * @param findings the violated ones among them, in the same order
 */
public record RuleReport(List<String> checked, List<Finding> findings) {

    public RuleReport {
        checked = List.copyOf(checked);
        findings = List.copyOf(findings);
    }

    /** All findings; empty if there are none. */
    public String text() {
        return findings.stream().map(Finding::text).collect(Collectors.joining("\n\n"));
    }
}
