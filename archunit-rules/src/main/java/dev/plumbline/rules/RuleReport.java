package dev.plumbline.rules;

import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.past.Baseline;
import dev.plumbline.rules.past.Excused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of checking a project.
 *
 * @param checked the rules that were checked, in the order of the records
 * @param findings the violated ones among them, in the same order
 * @param excused violations that are known or agreed to
 * @param notEnforced what records say that a machine cannot check, each with its record
 * @param notes what could not be looked at, each as a sentence without a full stop
 * @param notLookedAt empty if the project was checked as a whole; otherwise single files were looked at, by which nobody
 *     can tell that a rule is kept, and these are the rules that nothing in them says anything about
 */
public record RuleReport(
        List<CheckedRule> checked,
        List<Finding> findings,
        List<Excused> excused,
        List<String> notEnforced,
        List<String> notes,
        Optional<List<CheckedRule>> notLookedAt) {

    public RuleReport {
        checked = List.copyOf(checked);
        findings = List.copyOf(findings);
        excused = List.copyOf(excused);
        notEnforced = List.copyOf(notEnforced);
        notes = List.copyOf(notes);
        notLookedAt = notLookedAt.map(List::copyOf);
    }

    /** What came of checking a project as a whole. */
    public RuleReport(
            List<CheckedRule> checked,
            List<Finding> findings,
            List<Excused> excused,
            List<String> notEnforced,
            List<String> notes) {
        this(checked, findings, excused, notEnforced, notes, Optional.empty());
    }

    /** Whether only the text of some files was looked at, so that no rule is known to be kept. */
    public boolean isInPart() {
        return notLookedAt.isPresent();
    }

    /** All findings; empty if there are none. */
    public String text() {
        return findings.stream().map(Finding::text).collect(Collectors.joining("\n\n"));
    }

    /** A baseline with everything that is violated now, exceptions aside: what a project starts from. */
    public String newBaseline() {
        Stream<Map.Entry<String, Violation>> found = findings.stream()
                .filter(finding -> !PastRules.IDS.contains(finding.rule().id()))
                .flatMap(finding -> finding.violations().stream()
                        .map(violation -> Map.entry(finding.rule().id(), violation)));
        return baseline(Stream.concat(known(), found));
    }

    /** The baseline without what is gone. */
    public String shrunkBaseline() {
        return baseline(known());
    }

    /** How many entries of the baseline nothing corresponds to any more. */
    public int gone() {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals(PastRules.GONE))
                .mapToInt(finding -> finding.violations().size())
                .sum();
    }

    private Stream<Map.Entry<String, Violation>> known() {
        return excused.stream()
                .filter(one -> one.by() == Excused.By.BASELINE)
                .map(one -> Map.entry(one.rule(), one.violation()));
    }

    private String baseline(Stream<Map.Entry<String, Violation>> violations) {
        Map<String, List<Violation>> byRule = new LinkedHashMap<>();
        violations.forEach(violation -> byRule.computeIfAbsent(violation.getKey(), rule -> new ArrayList<>())
                .add(violation.getValue()));
        Map<String, List<String>> keys = new LinkedHashMap<>();
        checked.stream()
                .map(CheckedRule::id)
                .filter(byRule::containsKey)
                .forEach(rule -> keys.put(
                        rule,
                        byRule.getOrDefault(rule, List.of()).stream()
                                .sorted()
                                .map(Violation::key)
                                .toList()));
        return Baseline.text(keys);
    }
}
