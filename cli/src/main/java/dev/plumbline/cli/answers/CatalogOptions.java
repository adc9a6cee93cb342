package dev.plumbline.cli.answers;

import dev.plumbline.adr.constraint.CatalogPaths;
import dev.plumbline.cli.Console;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say by which catalog to decide. */
public final class CatalogOptions {

    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            description = "Decide by a catalog of your own: catalog.yaml in this folder, or the only .yaml file in it.")
    private @Nullable String catalog;

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = "Change the catalog by what this file says: weights, figures, vetoes, vendors, options.")
    private @Nullable String overlay;

    /** What the options name; nothing if none is given. */
    public CatalogSources sources(Console console) {
        CatalogPaths paths = new CatalogPaths(Optional.ofNullable(catalog), Optional.ofNullable(overlay));
        return CatalogSources.at(paths, console.directory(), Path.of(""));
    }
}
