package dev.plumbline.cli;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what the server for assistants is. It is a program of its own, which the launcher starts instead of this one. */
@Command(
        name = "mcp",
        description =
                "Serves assistants that speak the Model Context Protocol, over standard input and output: what governs"
                        + " a file, why, what if, the options with their trade-offs, and the check. It writes nothing; only a"
                        + " person accepts a record.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the client has left", "2:wrong usage"},
        footerHeading = "%nExample:%n",
        footer = "  plumbline mcp")
public final class McpCommand implements Runnable {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The project's folder; the one it is started in if left out.")
    private Path folder = Path.of("");

    @Override
    public void run() {
        throw new InvalidInputException(
                Location.wholeFile("mcp " + folder),
                "the server is a program of its own, and this is not it",
                "start it by the launcher: plumbline mcp");
    }
}
