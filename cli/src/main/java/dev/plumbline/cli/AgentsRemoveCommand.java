package dev.plumbline.cli;

import dev.plumbline.cli.console.Console;
import dev.plumbline.workbench.agents.AgentSetup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes out of a project what was put in for assistants and git. */
@Command(
        name = "remove",
        description = "Takes out what agents install wrote, and leaves what you made of it. AGENTS.md stays.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  plumbline agents remove --dry-run")
public final class AgentsRemoveCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--into", paramLabel = "DIR", description = "The project's folder; this one if left out.")
    private Path into = Path.of("");

    @Mixin
    private WriteOptions options = new WriteOptions();

    @Inject
    public AgentsRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AgentSetup setup = new AgentSetup(console.directory().resolve(into));
        return options.apply(console, setup, setup.remove(), "Take it out?");
    }
}
