package dev.plumbline.cli;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.interview.Dialogue;
import dev.plumbline.workbench.agents.AgentSetup;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of commands that write: whether to ask, and whether to write at all. */
final class WriteOptions {

    @Option(
            names = {"-y", "--yes"},
            description = "Write without asking for a confirmation.")
    private boolean yes;

    @Option(names = "--dry-run", description = "List what would be written, and write nothing.")
    private boolean dryRun;

    @Option(names = "--non-interactive", description = "Ask nothing, even at a terminal. CI=true does the same.")
    private boolean nonInteractive;

    boolean isDryRun() {
        return dryRun;
    }

    boolean isNonInteractive() {
        return nonInteractive;
    }

    /**
     * Whether something is wanted that is left out if nobody says so.
     *
     * @param asks whether there is somebody to ask
     * @param given what was said already
     */
    boolean isWanted(Console console, boolean asks, Optional<Boolean> given, String question) {
        boolean isAsked = asks && !yes && !dryRun;
        return given.orElseGet(() -> isAsked && Dialogue.with(console).confirm(question, false));
    }

    /**
     * Whether to go on.
     *
     * @param asks whether there is somebody to ask
     * @throws InvalidInputException if nobody agreed and nobody can be asked
     */
    boolean isAgreed(Console console, boolean asks, String question) {
        if (yes) {
            return true;
        }
        if (!asks) {
            throw new InvalidInputException(
                    Location.wholeFile("--yes"), "nobody can be asked for a confirmation", "give --yes, or --dry-run");
        }
        return Dialogue.with(console).confirm(question, true);
    }

    /** Shows what was worked out, and does it if somebody agrees. */
    int apply(Console console, AgentSetup setup, AgentSetup.Plan plan, String question) {
        plan.lines().forEach(console.out()::println);
        plan.left().stream().map(line -> "left: " + line).forEach(console.err()::println);
        boolean asks = console.isInteractive() && !nonInteractive;
        if (plan.isEmpty() || dryRun || !isAgreed(console, asks, question)) {
            console.err().println("Nothing was written.");
        } else {
            setup.apply(plan);
        }
        return ExitCode.DONE;
    }
}
