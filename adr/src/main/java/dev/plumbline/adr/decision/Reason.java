package dev.plumbline.adr.decision;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Question;

/**
 * An answer of the team that costs an option much against another.
 *
 * @param better the usual answer that suits it best
 * @param points of 100 by which the option would come nearer under the usual answer that suits it best, all else unchanged
 */
public record Reason(Question question, Answer answer, Answer better, double points) {

    /** The answer in words, such as {@code 50..200}. */
    public String shown() {
        return question.shown(answer);
    }
}
