package dev.plumbline.rules.past;

import dev.plumbline.rules.check.Violation;

/**
 * A violation that does not fail a check.
 *
 * @param rule its id
 * @param why for people: that it was known before, or the exception's reason, owner and end
 */
public record Excused(String rule, Violation violation, By by, String why) {

    /** What excuses it. */
    public enum By {
        BASELINE,
        EXCEPTION
    }
}
