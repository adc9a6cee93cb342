package dev.plumbline.rules;

import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.rule.Rule;
import java.util.List;

/**
 * A rule that is violated.
 *
 * @param record the one that names the rule
 * @param violations at least one, in the order of files and lines
 */
public record Finding(Rule rule, DecisionRecord record, List<Violation> violations) {

    public Finding {
        violations = List.copyOf(violations);
    }

    /** The finding as people read it: the rule, why it exists, every violation, and the way out. */
    public String text() {
        return FindingText.of(this);
    }
}
