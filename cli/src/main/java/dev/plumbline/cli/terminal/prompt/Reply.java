package dev.plumbline.cli.terminal.prompt;

import java.util.function.Function;

/** What came of asking. */
public sealed interface Reply<T> {

    /** The same reply about something else. */
    <R> Reply<R> map(Function<T, R> change);

    record Answered<T>(T value) implements Reply<T> {

        @Override
        public <R> Reply<R> map(Function<T, R> change) {
            return new Answered<>(change.apply(value));
        }
    }

    /** The person wants the question before this one. */
    record Back<T>() implements Reply<T> {

        @Override
        public <R> Reply<R> map(Function<T, R> change) {
            return new Back<>();
        }
    }

    /** The person wants to leave, or has gone. */
    record Left<T>() implements Reply<T> {

        @Override
        public <R> Reply<R> map(Function<T, R> change) {
            return new Left<>();
        }
    }
}
