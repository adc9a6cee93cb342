package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;

/** One answer, and another one in its place. */
public record ChangedAnswer(Question question, Answer from, Answer to) {

    static ChangedAnswer settled(Question question, Domain from, Domain to) {
        return new ChangedAnswer(question, new Answer.Known(Value.of(from)), new Answer.Known(Value.of(to)));
    }
}
