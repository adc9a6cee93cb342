package dev.plumbline.adr.constraint;

import dev.plumbline.adr.condition.Domain;
import java.util.List;
import java.util.Optional;

/** What kind of answer a question takes. */
public sealed interface AnswerType {

    /** All values the type allows. */
    Domain everything();

    /** What to type, for messages and help: {@code a whole number from 1 to 500}. */
    String describe();

    /**
     * A whole number.
     *
     * @param unit for display, such as {@code messages a day}; may be empty
     * @param wordForMaximum a word that stands for {@code maximum}, such as {@code open} for no limit
     */
    record WholeNumber(long minimum, long maximum, String unit, Optional<String> wordForMaximum) implements AnswerType {

        public WholeNumber {
            if (minimum > maximum) {
                throw new IllegalArgumentException("no number from " + minimum + " to " + maximum);
            }
        }

        @Override
        public Domain everything() {
            return new Domain.Numbers(minimum, maximum);
        }

        @Override
        public String describe() {
            return "a whole number from " + minimum + " to " + maximum
                    + wordForMaximum.map(word -> ", or " + word).orElse("");
        }
    }

    /** One of some words. */
    record OneOf(List<Choice> choices) implements AnswerType {

        public OneOf {
            choices = List.copyOf(choices);
        }

        public List<String> words() {
            return choices.stream().map(Choice::word).toList();
        }

        @Override
        public Domain everything() {
            return new Domain.Words(words());
        }

        @Override
        public String describe() {
            return "one of " + String.join(", ", words());
        }
    }

    /** Several of some words. */
    record SomeOf(List<Choice> choices, boolean mayBeEmpty) implements AnswerType {

        public SomeOf {
            choices = List.copyOf(choices);
        }

        public List<String> words() {
            return choices.stream().map(Choice::word).toList();
        }

        @Override
        public Domain everything() {
            return new Domain.WordSets(List.of(), words(), mayBeEmpty);
        }

        @Override
        public String describe() {
            return "a list of " + String.join(", ", words()) + (mayBeEmpty ? ", or none" : "");
        }
    }

    /** @param label what the word means, in a few words; may be empty */
    record Choice(String word, String label) {}
}
