package dev.plumbline.adr.constraint;

import dev.plumbline.adr.condition.Domain;
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
 */
public record Question(String id, String text, String why, AnswerType type, Optional<Value> standard, Value assumed) {

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
