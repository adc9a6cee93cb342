package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import java.util.List;
import java.util.Optional;

/** Decides what to ask next. */
@FunctionalInterface
interface NextQuestion {

    /** A question that the draft does not answer yet; empty if there is nothing left to ask. */
    Optional<Question> after(Draft draft);

    /** Every question, one after the other. */
    static NextQuestion inOrder(List<Question> questions) {
        return draft -> questions.stream()
                .filter(question -> !draft.answers().containsKey(question.id()))
                .findFirst();
    }
}
