package dev.plumbline.cli.interview;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.decision.Agenda;
import dev.plumbline.adr.decision.Interim;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an interview asks, one question after the other. It remembers how the last answers left the decision. */
final class Course {

    /** Questions that are asked before the rest is assumed. */
    static final int MOST = 10;

    private final Catalog catalog;
    private final Agenda agenda;
    private final boolean everything;
    private final int given;
    private @Nullable Draft last;
    private @Nullable Interim interim;

    private Course(Catalog catalog, boolean everything, int given) {
        this.catalog = catalog;
        this.agenda = new Agenda(catalog);
        this.everything = everything;
        this.given = given;
    }

    /** Every question in the order of the catalog, but those from which nothing can follow any more. */
    static Course ofEverything(Catalog catalog) {
        return new Course(catalog, true, 0);
    }

    /**
     * What must be answered, then what could change the decision, ten questions at most.
     *
     * @param given answers that were there before anything was asked
     */
    static Course ofWhatMatters(Catalog catalog, int given) {
        return new Course(catalog, false, given);
    }

    Catalog catalog() {
        return catalog;
    }

    Agenda agenda() {
        return agenda;
    }

    boolean isOfEverything() {
        return everything;
    }

    /** The next question; empty if the rest is assumed. */
    Optional<Question> next(Draft draft) {
        if (everything) {
            return unanswered(draft)
                    .filter(question -> !agenda.isMoot(question, draft))
                    .findFirst();
        }
        Optional<Question> compulsory =
                unanswered(draft).filter(Question::mustBeAnswered).findFirst();
        return compulsory.isPresent() || left(draft) == 0
                ? compulsory
                : interim(draft).couldChange().stream().findFirst();
    }

    /** How many questions are still to be asked, at most. */
    int left(Draft draft) {
        int unanswered = (int) unanswered(draft).count();
        int asked = draft.answers().size() - given;
        return everything ? unanswered : Math.min(unanswered, Math.max(0, MOST - asked));
    }

    /** How the answers leave the decision. */
    Interim interim(Draft draft) {
        Interim known = interim;
        if (known == null || last == null || !last.answers().equals(draft.answers())) {
            known = agenda.after(draft);
            last = draft;
            interim = known;
        }
        return known;
    }

    Stream<Question> unanswered(Draft draft) {
        return catalog.questions().stream().filter(question -> !draft.answers().containsKey(question.id()));
    }
}
