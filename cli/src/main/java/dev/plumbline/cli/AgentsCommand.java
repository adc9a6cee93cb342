package dev.plumbline.cli;

import dev.plumbline.cli.console.Console;
import dev.plumbline.workbench.agents.AgentSetup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a project has for assistants. */
@Command(
        name = "agents",
        description = "Shows what a project has for assistants: what they are told, what they can ask, and what stops"
                + " them. install writes it, remove takes it out again.",
        subcommands = {AgentsInstallCommand.class, AgentsRemoveCommand.class, AgentsHookCommand.class},
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  plumbline agents", "  plumbline agents install"})
public final class AgentsCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--into", paramLabel = "DIR", description = "The project's folder; this one if left out.")
    private Path into = Path.of("");

    @Inject
    public AgentsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        new AgentSetup(console.directory().resolve(into)).state().forEach(console.out()::println);
        return ExitCode.DONE;
    }
}
