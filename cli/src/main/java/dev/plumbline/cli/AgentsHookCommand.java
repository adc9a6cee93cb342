package dev.plumbline.cli;

import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.checker.Checker;
import dev.plumbline.cli.console.Console;
import dev.plumbline.workbench.agents.Gate;
import dev.plumbline.workbench.agents.Gate.Answer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the hooks run. */
@Command(
        name = "hook",
        description = "What the hooks run that agents install writes. An assistant's request is read from standard"
                + " input.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is in the way", "1:the commit is refused, or nothing could be checked", "2:refused"})
public final class AgentsHookCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "WHEN", description = "${COMPLETION-CANDIDATES}")
    private When when = When.pre_commit;

    /** The moments at which a hook runs. */
    enum When {
        before_write,
        before_stop,
        pre_commit;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    @Inject
    public AgentsHookCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Gate gate = new Gate(
                new Checker(List.of(), console.today()),
                console.directory().toAbsolutePath().normalize());
        Answer answer = answer(gate);
        if (!answer.text().isEmpty()) {
            console.err().println(answer.text());
        }
        // An assistant takes 2 for a refusal with a reason, and 1 for something to be shown to a person.
        return answer.isRefused() && when != When.pre_commit
                ? ExitCode.USAGE
                : answer.text().isEmpty() ? ExitCode.DONE : ExitCode.WANTING;
    }

    /** What cannot be read is told, and refuses nothing. */
    private Answer answer(Gate gate) {
        try {
            return switch (when) {
                case before_write -> gate.beforeWrite(request());
                case before_stop -> gate.beforeStop(request());
                case pre_commit -> gate.beforeCommit();
            };
        } catch (InvalidInputException | UncheckedIOException e) {
            return new Answer(false, String.valueOf(e.getMessage()));
        } catch (InvalidPathException e) {
            return new Answer(false, Excerpt.quoted(e.getInput()) + " is no path on this system");
        }
    }

    private String request() {
        try {
            return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
