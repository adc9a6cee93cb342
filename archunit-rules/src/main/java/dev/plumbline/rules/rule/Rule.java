package dev.plumbline.rules.rule;

import dev.plumbline.rules.check.Check;
import java.util.List;

/**
 * A rule.
 *
 * @param id such as {@code CRON-01}; never used again for something else
 * @param statement what holds if it is kept, as a sentence without a full stop
 * @param presupposes what it looks for by name, below the package that its decision is about: packages, and types, which
 *     have a capital. In a project without them it would complain that they are missing, or look at nothing and be
 *     content. Empty if it holds in any layout
 * @param remedy what to do about a violation, as the start of a sentence
 */
public record Rule(String id, String statement, Ground ground, String remedy, List<String> presupposes, Check check) {

    public Rule {
        presupposes = List.copyOf(presupposes);
    }
}
