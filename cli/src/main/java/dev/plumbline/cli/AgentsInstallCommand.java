package dev.plumbline.cli;

import dev.plumbline.cli.console.Console;
import dev.plumbline.workbench.agents.AgentSetup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts into a project what assistants and git read. */
@Command(
        name = "install",
        description = "Writes .mcp.json, the hooks of .claude/settings.json, and a pre-commit hook of git. What is there"
                + " stays; a hook of your own is never overwritten.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  plumbline agents install --yes")
public final class AgentsInstallCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--into", paramLabel = "DIR", description = "The project's folder; this one if left out.")
    private Path into = Path.of("");

    @Mixin
    private WriteOptions options = new WriteOptions();

    @Inject
    public AgentsInstallCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AgentSetup setup = new AgentSetup(console.directory().resolve(into));
        return options.apply(console, setup, setup.install(), "Write this?");
    }
}
