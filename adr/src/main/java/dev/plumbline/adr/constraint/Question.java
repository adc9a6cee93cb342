package dev.plumbline.adr.constraint;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.NumberText;
import java.util.List;
import java.util.Optional;

/**
 * Something the interview asks.
 *
 * @param id such as {@code team.engineers}
 * @param text the question as a person reads it
 * @param why why we ask, in one or two sentences
 * @param standard the answer if none is given; empty if the question must be answered
 * @param assumed the value to reckon with while the answer is unknown
 * @param usual the values that most teams answer with
 */
public record Question(
        String id, String text, String why, AnswerType type, Optional<Value> standard, Value assumed, Domain usual) {

    /** One to which any answer is usual. */
    public Question(String id, String text, String why, AnswerType type, Optional<Value> standard, Value assumed) {
        this(id, text, why, type, standard, assumed, type.everything());
    }

    public boolean mustBeAnswered() {
        return standard.isEmpty();
    }

    /** The values an answer to this question leaves possible. */
    public Domain domainOf(Answer answer) {
        if (answer instanceof Answer.Between between) {
            return new Domain.Numbers(between.low(), between.high());
        }
        return answer instanceof Answer.Known known ? domainOf(known.value()) : type.everything();
    }

    /** An answer as people write it: {@code 50000}, or {@code open} where a number stands for no limit. */
    public String written(Answer answer) {
        return answer instanceof Answer.Known known ? written(known.value()) : answer.toString();
    }

    public String written(Value value) {
        return wordFor(value).orElseGet(value::toString);
    }

    /** An answer as people read it, with digits in groups: {@code 50,000}, {@code open}, {@code 1,000..5,000}. */
    public String shown(Answer answer) {
        if (answer instanceof Answer.Known known) {
            return shown(known.value());
        }
        return answer instanceof Answer.Between range
                ? NumberText.text(range.low()) + ".." + NumberText.text(range.high())
                : answer.toString();
    }

    public String shown(Value value) {
        return number(value).map(NumberText::text).orElseGet(() -> written(value));
    }

    /** The number that a value is; empty if it is none, or if a word stands for it. */
    public Optional<Long> number(Value value) {
        return value instanceof Value.Amount amount && wordFor(value).isEmpty()
                ? Optional.of(amount.value())
                : Optional.empty();
    }

    private Optional<String> wordFor(Value value) {
        return type instanceof AnswerType.WholeNumber number && value.equals(new Value.Amount(number.maximum()))
                ? number.wordForMaximum()
                : Optional.empty();
    }

    public Domain domainOf(Value value) {
        if (value instanceof Value.Amount amount) {
            return Domain.Numbers.only(amount.value());
        }
        if (value instanceof Value.Word word) {
            return new Domain.Words(List.of(word.value()));
        }
        List<String> words = ((Value.WordSet) value).values();
        return new Domain.WordSets(words, List.of(), ((AnswerType.SomeOf) type).mayBeEmpty());
    }

    /** The one value to reckon with: what was answered, the low end of a range, or what is assumed. */
    public Value reckoned(Answer answer) {
        if (answer instanceof Answer.Known known) {
            return known.value();
        }
        return answer instanceof Answer.Between between ? new Value.Amount(between.low()) : assumed;
    }
}
