package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Look;
import java.util.List;
import java.util.OptionalInt;

/** The part of a question that keys act on. Immutable. */
public interface Prompt<T> {

    /** What follows from a key. */
    Reaction<T> on(Key key);

    /** What follows from a whole line, on a terminal that cannot move its cursor. */
    Reaction<T> onLine(String line);

    /**
     * How it looks now.
     *
     * @param width columns of the widest line
     */
    View view(int width, Look look);

    /** What to read before a whole line is typed. */
    List<Line> plain(Look look);

    /** What keys do here. */
    List<Hint> hints(Look look);

    /** What follows from a key or a line. */
    sealed interface Reaction<T> {

        /** Goes on as this prompt. */
        record Next<T>(Prompt<T> prompt) implements Reaction<T> {}

        /** This is the answer. */
        record Take<T>(T value) implements Reaction<T> {}

        /** The line is no answer. */
        record Refuse<T>(String message) implements Reaction<T> {}

        /** The person wants to leave. */
        record Leave<T>() implements Reaction<T> {}
    }

    /**
     * How it looks.
     *
     * @param focus the line that must stay visible, from 0
     * @param caret the column of the cursor in that line; no cursor if empty
     */
    record View(List<Line> lines, int focus, OptionalInt caret) {

        public View {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What a key does.
     *
     * @param keys such as {@code enter}
     * @param does such as {@code take}
     */
    record Hint(String keys, String does) {}
}
