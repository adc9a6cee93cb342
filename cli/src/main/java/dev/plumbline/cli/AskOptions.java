package dev.plumbline.cli;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.cli.answers.UnwrittenAnswers;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.interview.Dialogue;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options of commands that ask questions. */
final class AskOptions {

    @Option(names = "--quick", description = "Ask only what can still change the decision.")
    private boolean quick;

    @Option(names = "--ask", description = "Ask what the answers given leave open, also where there is a default.")
    private boolean ask;

    /**
     * Asks what is not answered, if it has to be.
     *
     * @param given answers of options; empty if there are none
     * @param unwritten is told every answer
     * @param toName objects to a name of the project
     * @throws dev.plumbline.cli.interview.InterviewAborted if the person leaves
     */
    Draft complete(
            Console console,
            Catalog catalog,
            Draft given,
            boolean isGiven,
            UnwrittenAnswers unwritten,
            Function<String, Optional<String>> toName) {
        boolean isComplete = isGiven && given.missing(catalog.questions()).isEmpty();
        if (isComplete && !ask) {
            return given;
        }
        Draft complete = Dialogue.with(console).ask(catalog, given, quick, toName, unwritten::are);
        unwritten.areComplete();
        return complete;
    }
}
