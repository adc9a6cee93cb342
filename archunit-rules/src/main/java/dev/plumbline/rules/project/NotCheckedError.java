package dev.plumbline.rules.project;

import dev.plumbline.adr.source.Secrets;

/**
 * The rules could not be checked, or not all of them. It fails a test as a violation does: a check that looked at
 * nothing must not pass.
 */
public final class NotCheckedError extends AssertionError {

    private static final long serialVersionUID = 1L;

    /**
     * An error with a way out.
     *
     * @param problem what is wrong, as a sentence without a full stop
     * @param remedy what would be right, as a sentence without a full stop
     */
    public NotCheckedError(String problem, String remedy) {
        super("nothing is checked: " + Secrets.inPlace(problem) + "\n  fix: " + remedy);
    }
}
