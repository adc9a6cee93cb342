package dev.plumbline.cli.terminal.prompt;

/** What typed text comes to. */
public sealed interface Checked<T> {

    /**
     * An answer.
     *
     * @param note said below the text; may be empty
     */
    record Right<T>(T value, String note) implements Checked<T> {}

    /**
     * Not an answer yet, but it can become one.
     *
     * @param note what it can become */
    record Unfinished<T>(String note) implements Checked<T> {}

    /**
     * No answer, and no way to one.
     *
     * @param message what would be right
     */
    record Wrong<T>(String message) implements Checked<T> {}
}
