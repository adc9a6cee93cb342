package dev.plumbline.rules.rule;

/** What in a record asks for a rule. */
public sealed interface Ground {

    /** An option was rejected, and the rule keeps it out. */
    record Rejected(String option) implements Ground {}

    /** The chosen option works only like this. */
    record Chosen() implements Ground {}

    /** The chosen option is made of this. */
    record Variant() implements Ground {}

    /** Every design works only like this, so that the design can be changed. */
    record EveryDesign() implements Ground {}

    /** The record itself says why. */
    record Written(String because) implements Ground {}
}
