package dev.plumbline.cli;

import dev.plumbline.adr.catalog.CatalogReading;
import dev.plumbline.cli.answers.CatalogOptions;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.CatalogText;
import dev.plumbline.workbench.document.CatalogJson;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a catalog for reading. */
@Command(
        name = "show",
        description = "Prints questions, facts, figures, criteria, options and their rules. What an overlay added or"
                + " changed is marked with its name.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:shown", "2:broken"},
        footerHeading = "%nExample:%n",
        footer = "  plumbline catalog show --overlay examples/platform-team.overlay.yaml")
public final class CatalogShowCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|DIR",
            description = "A catalog of your own, like --catalog. Without one it is what plumbline.yaml in this folder"
                    + " names, or the one that ships.")
    private @Nullable String place;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Inject
    public CatalogShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CatalogReading reading = options.namedOrOfThisFolder(place, console).reading();
        format.print(
                console, () -> CatalogJson.of(reading), (colours, width) -> CatalogText.lines(reading, colours, width));
        return ExitCode.DONE;
    }
}
