package dev.plumbline.cli.terminal.prompt;

import java.util.function.Function;

/** What came of asking. */
public sealed interface Reply<T> {

    /** The same reply about something else. */
    default <R> Reply<R> map(Function<T, R> change) {
        if (this instanceof Answered<T> answered) {
            return new Answered<>(change.apply(answered.value()));
        }
        return this instanceof Back<T> ? new Back<>() : new Left<>();
    }

    record Answered<T>(T value) implements Reply<T> {}

    /** The person wants the question before this one. */
    record Back<T>() implements Reply<T> {}

    /** The person wants to leave, or has gone. */
    record Left<T>() implements Reply<T> {}
}
