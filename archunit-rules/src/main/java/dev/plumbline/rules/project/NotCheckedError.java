package dev.plumbline.rules.project;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Secrets;
import java.util.function.Supplier;

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

    /**
     * What is read, or this error where what is read is wrong.
     *
     * @param problem what cannot be read, with what comes before the reader's own words
     */
    public static <T> T unlessWrong(String problem, String remedy, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidInputException e) {
            throw new NotCheckedError(problem + e.getMessage(), remedy);
        }
    }
}
