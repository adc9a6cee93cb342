package dev.plumbline.cli.interview;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.decision.Agenda;
import dev.plumbline.templates.render.Wording;
import java.util.List;
import java.util.Optional;

/** Decides what to ask next. */
@FunctionalInterface
interface NextQuestion {

    /** A question that the draft does not answer yet; empty if there is nothing left to ask. */
    Optional<Question> after(Draft draft);

    /** What to say once nothing is left to ask. */
    default Optional<String> conclusion(Draft draft) {
        return Optional.empty();
    }

    /** Only what can still change the decision. */
    static NextQuestion thatMatters(Catalog catalog) {
        Agenda agenda = new Agenda(catalog);
        return new NextQuestion() {

            @Override
            public Optional<Question> after(Draft draft) {
                return agenda.after(draft);
            }

            @Override
            public Optional<String> conclusion(Draft draft) {
                long left = catalog.questions().stream()
                        .filter(question -> !draft.answers().containsKey(question.id()))
                        .count();
                return left == 0 ? Optional.empty() : agenda.settled(draft).map(option -> settled(option, left));
            }

            private String settled(Option option, long left) {
                return "Settled: " + Wording.inSentence(option.title()) + ". The " + left
                        + (left == 1
                                ? " remaining question cannot change it"
                                : " remaining questions cannot change it");
            }
        };
    }

    /** Every question, one after the other; those about a limit that is open are left out. */
    static NextQuestion inOrder(Catalog catalog) {
        return draft -> catalog.questions().stream()
                .filter(question -> !draft.answers().containsKey(question.id()))
                .filter(question -> !Agenda.isMoot(catalog, question, draft))
                .findFirst();
    }

    /** Questions alone, one after the other. */
    static NextQuestion inOrder(List<Question> questions) {
        return draft -> questions.stream()
                .filter(question -> !draft.answers().containsKey(question.id()))
                .findFirst();
    }
}
