package dev.plumbline.rules.rule;

import dev.plumbline.rules.check.Check;
import dev.plumbline.rules.check.TextKind;
import java.util.List;
import java.util.Set;

/**
 * A rule.
 *
 * @param id such as {@code CRON-01}; never used again for something else
 * @param statement what holds if it is kept, as a sentence without a full stop
 * @param presupposes what it looks for by name, below the package that its decision is about: packages, and types, which
 *     have a capital. In a project without them it would complain that they are missing, or look at nothing and be
 *     content. Empty if it holds in any layout
 * @param inTexts the kinds of files whose text alone can show a violation; that it shows none never means that the rule
 *     is kept
 */
public record Rule(
        String id,
        String statement,
        Ground ground,
        String remedy,
        List<String> presupposes,
        Set<TextKind> inTexts,
        Check check) {

    public Rule {
        presupposes = List.copyOf(presupposes);
        inTexts = Set.copyOf(inTexts);
    }
}
