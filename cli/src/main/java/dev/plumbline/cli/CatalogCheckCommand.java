package dev.plumbline.cli;

import dev.plumbline.adr.catalog.CatalogReading;
import dev.plumbline.adr.review.CatalogReview;
import dev.plumbline.adr.source.Diagnostic;
import dev.plumbline.cli.answers.CatalogOptions;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.CatalogSummary;
import dev.plumbline.workbench.project.OwnKit;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a catalog or an overlay. */
@Command(
        name = "check",
        description = "Reports every mistake in a catalog or an overlay with file, line, column and the way to mend it."
                + " Warns of rules that never apply, questions that no rule asks for, and old figures.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:sound, perhaps with warnings", "2:broken"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumbline catalog check my-catalog",
            "  plumbline catalog check --overlay examples/platform-team.overlay.yaml"
        })
public final class CatalogCheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|DIR",
            description = "A catalog of your own, like --catalog. Without one it is what plumbline.yaml in this folder"
                    + " names, or the one that ships.")
    private @Nullable String place;

    @Mixin
    private CatalogOptions options = new CatalogOptions();

    @Spec
    private CommandSpec spec;

    @Inject
    public CatalogCheckCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        CatalogReading reading = options.namedOrOfThisFolder(place, console).reading();
        OwnKit.mustBeSound(reading.catalog());
        List<Diagnostic> warnings = CatalogReview.warnings(reading, console.today());
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        warnings.forEach(warning -> console.err().println(ansi.string("@|bold,yellow warning:|@ ") + warning));
        console.out().println(CatalogSummary.of(reading, warnings.size()));
        return ExitCode.DONE;
    }
}
