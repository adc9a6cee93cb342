package dev.plumbline.adr.record;

import java.util.List;
import java.util.Optional;

/**
 * How a record wants to be kept to, beside the rules of its catalog.
 *
 * @param basePackage the Java package that the decision is about
 * @param rules in the order of the record
 * @param notEnforceable why a machine cannot check the decision, or a part of it
 */
public record RecordedEnforcement(String basePackage, List<OwnRule> rules, Optional<String> notEnforceable) {

    public RecordedEnforcement {
        rules = List.copyOf(rules);
    }

    /** Whether there is anything to say. */
    boolean isEmpty() {
        return rules.isEmpty() && notEnforceable.isEmpty();
    }
}
