package dev.plumbline.cli;

import dev.plumbline.cli.answers.CatalogOptions;
import dev.plumbline.cli.console.Console;
import dev.plumbline.workbench.schema.DocumentKind;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a JSON Schema. */
@Command(
        name = "schema",
        description = "Prints a JSON Schema, draft 2020-12, for editors and other programs.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong usage, or the catalog is broken"},
        footerHeading = "%nExample:%n",
        footer = "  plumbline schema answers > answers.schema.json")
public final class SchemaCommand implements Runnable {

    private final Console console;

    @Parameters(
            paramLabel = "SUBJECT",
            description =
                    "${COMPLETION-CANDIDATES}: of plumbline.yaml, of a catalog, of libraries.yaml, of what decide, explain,"
                            + " what-if, map, check and governs print as JSON, or of exceptions.yaml.")
    private DocumentKind subject = DocumentKind.answers;

    @Mixin
    private CatalogOptions catalogs = new CatalogOptions();

    @Inject
    public SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        console.out().println(subject.schema(() -> catalogs.namedOrOfThisFolder(null, console)
                .read()));
    }
}
