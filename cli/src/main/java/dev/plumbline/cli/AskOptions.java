package dev.plumbline.cli;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.cli.answers.AnswerOptions;
import dev.plumbline.cli.answers.UnwrittenAnswers;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.interview.Dialogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options of commands that ask questions. */
final class AskOptions {

    @Option(names = "--all", description = "Ask everything, and not only what can change the decision.")
    private boolean all;

    @Option(names = "--ask", description = "Ask what the answers given leave open, also where there is a default.")
    private boolean ask;

    @Option(
            names = "--resume",
            description = "Go on with the answers of the last interview that was started in this folder, and left.")
    private boolean resume;

    /**
     * Takes the answers that were saved, if that is wanted.
     *
     * @param command that has saved them
     * @return where they are
     * @throws InvalidInputException if there are none
     */
    Optional<Path> resumed(Console console, String command, AnswerOptions answers) {
        if (!resume) {
            return Optional.empty();
        }
        Path saved = UnwrittenAnswers.left(console, command)
                .orElseThrow(() -> new InvalidInputException(
                        Location.wholeFile("--resume"),
                        "no answers are kept of an interview that was started in this folder",
                        "leave it out to start one, or change to the folder"));
        answers.goOnWith(saved);
        return Optional.of(saved);
    }

    /**
     * Whether a person is to be asked anything.
     *
     * @param given answers of options; empty if there are none
     */
    boolean areNeeded(Catalog catalog, Draft given, boolean isGiven) {
        boolean isComplete = isGiven && given.missing(catalog.questions()).isEmpty();
        return !isComplete || ask || all || resume;
    }

    /**
     * Asks what is not answered, if it has to be.
     *
     * @param command that asks
     * @param given answers of options; empty if there are none
     * @param seen those of the given that nobody was asked for
     * @param unwritten is told every answer
     * @param toName objects to a name of the project
     * @throws dev.plumbline.cli.interview.InterviewAborted if the person leaves
     */
    Draft complete(
            Console console,
            String command,
            Catalog catalog,
            Draft given,
            Draft seen,
            boolean isGiven,
            UnwrittenAnswers unwritten,
            Function<String, Optional<String>> toName) {
        if (!areNeeded(catalog, given, isGiven)) {
            return given;
        }
        if (!resume && UnwrittenAnswers.left(console, command).isPresent()) {
            console.err().println("An interview that was started here was left; --resume goes on with its answers.");
        }
        int askedBefore = resume ? given.answers().size() - seen.answers().size() : 0;
        Deciding deciding = new Deciding(catalog, console.today());
        return Dialogue.with(console)
                .ask(
                        catalog,
                        given,
                        all,
                        askedBefore,
                        toName,
                        draft -> decisive(deciding.decide(draft)),
                        unwritten::are);
    }

    private static List<Question> decisive(Decided decided) {
        return decided.decision().chosen().isPresent() ? decided.decisive() : List.of();
    }
}
