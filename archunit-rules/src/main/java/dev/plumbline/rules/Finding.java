package dev.plumbline.rules;

import dev.plumbline.rules.check.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that is violated.
 *
 * @param violations at least one, in the order of files and lines
 */
public record Finding(CheckedRule rule, List<Violation> violations) {

    public Finding {
        violations = List.copyOf(violations);
    }

    /** The finding as people read it: the rule, why it exists, every violation, and the way out. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(rule.id() + ": " + rule.statement());
        lines.add("  decided in " + rule.source() + ": " + rule.reason());
        violations.stream().map(Violation::text).forEach(text -> lines.add("  - " + text));
        lines.add("  fix: " + rule.remedy());
        return String.join("\n", lines);
    }
}
