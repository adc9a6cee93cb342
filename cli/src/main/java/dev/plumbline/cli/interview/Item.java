package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.cli.terminal.prompt.Asker;
import dev.plumbline.cli.terminal.prompt.Page;
import dev.plumbline.cli.terminal.prompt.Reply;

/** One thing the interview asks, and its place in a draft. Equal to another if it asks the same thing. */
sealed interface Item permits ProjectItem, DeciderItem, QuestionItem {

    /** The title of the group it belongs to. */
    String group();

    String title();

    String why();

    boolean isAnsweredIn(Draft draft);

    /** Whether what counts if nobody says otherwise will do. */
    default boolean canBeAssumedIn(Draft draft) {
        return true;
    }

    /** The draft with what counts if nobody says otherwise, where that has to be written down. */
    default Draft assumedIn(Draft draft) {
        return draft;
    }

    /** Whether the answer is that it is unknown. */
    default boolean isOpenIn(Draft draft) {
        return false;
    }

    /** The answer as a person reads it, or what counts in its place. */
    String shown(Draft draft);

    /** The answer, and where it stands if that is known and nobody is named who said it. */
    default String told(Draft draft) {
        return shown(draft);
    }

    /**
     * Asks, and gives the draft with the answer.
     *
     * @param earlier has the answer to begin with, if there was one
     */
    Reply<Draft> ask(Asker asker, Page page, Draft draft, Draft earlier);

    /** The draft without the answer. */
    Draft removedFrom(Draft draft);
}
