package dev.plumbline.cli.answers;

import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.constraint.CatalogPaths;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.StoppedRun;
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
            description = "Change the catalog by what this file says: weights, figures, vetoes, choices, options.")
    private @Nullable String overlay;

    /**
     * What a parameter and the options name, or else the {@code plumbline.yaml} of this folder.
     *
     * @param place of a catalog; null if the parameter was left out
     */
    public CatalogSources namedOrOfThisFolder(@Nullable String place, Console console) {
        if (place != null && catalog != null) {
            throw new InvalidInputException(
                    Location.wholeFile("--catalog"), "the catalog is named twice", "leave " + place + " or this out");
        }
        if (place != null) {
            catalog = place;
        }
        StoppedRun.settle(console.directory(), console.err());
        return sources(console).or(CatalogSources.inFolder(console.directory()));
    }

    /** What the options name; nothing if none is given. */
    public CatalogSources sources(Console console) {
        CatalogPaths paths = new CatalogPaths(Optional.ofNullable(catalog), Optional.ofNullable(overlay));
        return CatalogSources.at(paths, console.directory(), Path.of(""));
    }
}
