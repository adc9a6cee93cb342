package dev.plumbline.cli.interview;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Screen;
import dev.plumbline.cli.terminal.prompt.Asker;
import dev.plumbline.cli.terminal.prompt.Confirm;
import dev.plumbline.cli.terminal.prompt.Page;
import dev.plumbline.cli.terminal.prompt.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What commands ask a person, on the terminal they were started on. It is given back after every question. */
public final class Dialogue {

    private final Console console;

    private Dialogue(Console console) {
        this.console = console;
    }

    public static Dialogue with(Console console) {
        return new Dialogue(console);
    }

    /**
     * Asks what the draft does not answer yet, and shows what is assumed beside it.
     *
     * @param everything whether to ask also what cannot change the decision
     * @param askedBefore how many of the answers were asked for in an interview that is gone on with
     * @param toName objects to a name of the project
     * @param decisive the answers of a complete draft that decide it; none if nothing is decided
     * @param onAnswer is told all answers there are, whenever one of them has changed
     * @throws InterviewAborted if the person leaves
     */
    public Draft ask(
            Catalog catalog,
            Draft given,
            boolean everything,
            int askedBefore,
            Function<String, Optional<String>> toName,
            Function<Draft, List<Question>> decisive,
            Consumer<Draft> onAnswer) {
        Course course = everything
                ? Course.ofEverything(catalog)
                : Course.ofWhatMatters(catalog, given.answers().size() - askedBefore);
        Script script = new Script(course, Script.contradictions(course.agenda(), console.today()), toName, decisive);
        return onScreen(screen -> new Interview(screen, script, onAnswer).run(given));
    }

    /**
     * Asks for yes or no.
     *
     * @param standard what is one Enter away
     * @throws InterviewAborted if the person leaves
     */
    public boolean confirm(String question, boolean standard) {
        return onScreen(screen -> confirm(screen, question, standard));
    }

    static boolean confirm(Screen screen, String question, boolean standard) {
        Page page = new Page(Optional.empty(), question, "", false);
        if (!(new Asker(screen).ask(page, new Confirm(standard)) instanceof Reply.Answered<Boolean> answered)) {
            throw new InterviewAborted();
        }
        boolean isYes = answered.value();
        String done =
                isYes ? screen.look().glyphs().done() : screen.look().glyphs().wrong();
        Line line = Line.of(isYes ? Ink.GOOD : Ink.BAD, done)
                .and(" " + question + "  ")
                .and(Ink.ACCENT, isYes ? "yes" : "no");
        screen.print(line.wrap(screen.width(), 2));
        return isYes;
    }

    private <T> T onScreen(Function<Screen, T> asking) {
        try (Screen screen = Screen.ofSystem(console.environment())
                .orElseThrow(() -> new InvalidInputException(
                        Location.wholeFile("terminal"), "it cannot be used", "give --non-interactive"))) {
            return asking.apply(screen);
        }
    }
}
