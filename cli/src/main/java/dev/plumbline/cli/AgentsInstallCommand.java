package dev.plumbline.cli;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.cli.console.Console;
import dev.plumbline.workbench.agents.AgentSetup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts into a project what assistants and git read. */
@Command(
        name = "install",
        description =
                "Writes our part of AGENTS.md, .mcp.json, the hooks of .claude/settings.json, and a pre-commit hook"
                        + " of git. What is there stays; a hook of your own is never overwritten.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  plumbline agents install --owners @acme/architects")
public final class AgentsInstallCommand implements Callable<Integer> {

    private static final Pattern OWNERS = Pattern.compile("[^\\s#]*@[^\\s#]+( +[^\\s#]*@[^\\s#]+)*");

    private final Console console;

    @Option(names = "--into", paramLabel = "DIR", description = "The project's folder; this one if left out.")
    private Path into = Path.of("");

    @Option(
            names = "--owners",
            paramLabel = "NAMES",
            description = "Name in CODEOWNERS who must agree where answers or records change, as your code host names"
                    + " them: @acme/architects, or several with blanks between.")
    private @Nullable String owners;

    @Mixin
    private WriteOptions options = new WriteOptions();

    @Inject
    public AgentsInstallCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AgentSetup setup = new AgentSetup(console.directory().resolve(into));
        return options.apply(console, setup, setup.install(names(), console.today()), "Write this?");
    }

    private Optional<String> names() {
        Optional<String> names = Optional.ofNullable(owners).map(String::strip);
        if (names.filter(text -> !OWNERS.matcher(text).matches()).isPresent()) {
            throw new InvalidInputException(
                    Location.wholeFile("--owners"),
                    "this names nobody",
                    "write a team or a person with an @ before it, or an address of mail");
        }
        return names;
    }
}
