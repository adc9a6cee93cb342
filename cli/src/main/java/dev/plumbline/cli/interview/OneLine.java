package dev.plumbline.cli.interview;

import dev.plumbline.cli.terminal.prompt.Checked;

/** A line of text as {@code plumbline.yaml} takes it. */
final class OneLine {

    private static final int LONGEST = 200;

    private OneLine() {}

    /** @param note what is said below a text that will do */
    static Checked<String> checked(String text, String note) {
        return text.length() <= LONGEST
                ? new Checked.Right<>(text, note)
                : new Checked.Wrong<>("write one line of at most " + LONGEST + " characters");
    }
}
