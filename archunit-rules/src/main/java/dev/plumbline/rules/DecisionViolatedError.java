package dev.plumbline.rules;

/** A module does not keep to its recorded decision. The message is the whole report. */
public final class DecisionViolatedError extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient RuleReport report;

    DecisionViolatedError(RuleReport report) {
        super(report.text());
        this.report = report;
    }

    public RuleReport report() {
        return report;
    }
}
