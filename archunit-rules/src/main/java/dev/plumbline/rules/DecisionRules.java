package dev.plumbline.rules;

import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.project.CheckedModule;
import dev.plumbline.rules.project.NotCheckedError;
import dev.plumbline.rules.rule.Rule;
import dev.plumbline.rules.rule.RuleCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a module to the decisions that are recorded in it. One plain test does it, with any test framework:
 *
 * <pre>{@code
 * @Test
 * void the_code_keeps_to_the_recorded_decision() {
 *     DecisionRules.from(Path.of("")).check();
 * }
 * }</pre>
 */
public final class DecisionRules {

    private final Path module;

    private DecisionRules(Path module) {
        this.module = module;
    }

    /**
     * The rules for a Maven module.
     *
     * @param moduleDirectory the folder with its {@code pom.xml}, {@code docs/decisions}, {@code src/main} and
     *     {@code target/classes}
     */
    public static DecisionRules from(Path moduleDirectory) {
        return new DecisionRules(moduleDirectory.toAbsolutePath().normalize());
    }

    /**
     * Checks every rule that an accepted record names.
     *
     * @throws DecisionViolatedError with everything that does not keep to them
     * @throws NotCheckedError if they could not be checked, or there are none
     */
    public void check() {
        RuleReport report = evaluate();
        if (!report.findings().isEmpty()) {
            throw new DecisionViolatedError(report);
        }
    }

    /**
     * Checks every rule that an accepted record names, and tells what came of it.
     *
     * @throws NotCheckedError if they could not be checked, or there are none
     */
    public RuleReport evaluate() {
        List<DecisionRecord> records = RecordedRules.records(module);
        CheckedModule checked = CheckedModule.read(module);
        List<String> ids = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (DecisionRecord record : records) {
            Subject subject = new Subject(checked, record.decision().orElseThrow());
            subject.refuseIfEmpty(record.path());
            for (Rule rule : RecordedRules.rules(record)) {
                ids.add(rule.id());
                List<Violation> violations = rule.check().violations(subject).stream()
                        .distinct()
                        .sorted()
                        .toList();
                if (!violations.isEmpty()) {
                    findings.add(new Finding(rule, record, violations));
                }
            }
        }
        return new RuleReport(ids, findings);
    }

    /** The ids of the rules for an option, those of every design first; empty if none are known for it. */
    public static List<String> idsFor(String option) {
        return RecordedRules.ids(option);
    }

    /**
     * What a rule says, as a sentence without a full stop.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public static String statement(String id) {
        return RuleCatalog.rule(id)
                .map(Rule::statement)
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + id));
    }
}
