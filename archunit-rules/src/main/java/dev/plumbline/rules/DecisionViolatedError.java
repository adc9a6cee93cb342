package dev.plumbline.rules;

/** A module does not keep to its recorded decision. The message tells what does not, and why it should. */
public final class DecisionViolatedError extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient RuleReport report;

    DecisionViolatedError(RuleReport report, String message) {
        super(message);
        this.report = report;
    }

    public RuleReport report() {
        return report;
    }
}
