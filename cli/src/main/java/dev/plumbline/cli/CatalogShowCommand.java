package dev.plumbline.cli;

import dev.plumbline.adr.catalog.CatalogReading;
import dev.plumbline.cli.answers.CatalogOptions;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.CatalogText;
import dev.plumbline.cli.output.Format;
import dev.plumbline.workbench.document.CatalogJson;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Format format = Format.text;

    @Spec
    private CommandSpec spec;

    @Inject
    public CatalogShowCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        CatalogReading reading = options.namedOrOfThisFolder(place, console).reading();
        switch (format) {
            case json -> console.out().println(CatalogJson.of(reading));
            case text ->
                CatalogText.lines(reading, spec.commandLine().getColorScheme().ansi(), console.width())
                        .forEach(console.out()::println);
        }
        return ExitCode.DONE;
    }
}
