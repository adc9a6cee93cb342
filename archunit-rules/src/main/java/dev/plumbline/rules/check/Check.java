package dev.plumbline.rules.check;

import java.util.List;

/** What a rule looks for. */
@FunctionalInterface
public interface Check {

    /** Everything that is not as it should be, in any order; empty if all is well. */
    List<Violation> violations(Subject subject);
}
