package dev.plumbline.adr.constraint;

import dev.plumbline.adr.condition.Domain;
import java.util.List;

/** What a question can be answered with. */
public sealed interface Value {

    /** The one value that is left. */
    static Value of(Domain settled) {
        if (settled instanceof Domain.Numbers numbers) {
            return new Amount((long) numbers.low());
        }
        return settled instanceof Domain.Words words
                ? new Word(words.possible().get(0))
                : new WordSet(((Domain.WordSets) settled).present());
    }

    record Amount(long value) implements Value {

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    record Word(String value) implements Value {

        @Override
        public String toString() {
            return value;
        }
    }

    /** @param values in the order in which the question lists them, each once */
    record WordSet(List<String> values) implements Value {

        public WordSet {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return values.isEmpty() ? "none" : String.join(", ", values);
        }
    }
}
