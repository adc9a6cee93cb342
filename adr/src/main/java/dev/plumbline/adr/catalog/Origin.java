package dev.plumbline.adr.catalog;

import dev.plumbline.adr.overlay.Overlay;
import dev.plumbline.adr.source.NamedText;
import java.util.Optional;

/**
 * Where a catalog comes from.
 *
 * @param place of a catalog that does not ship with the program, as the file of answers or the command line names it
 * @param overlay what changed it
 * @param digest tells what decides in it from other catalogs
 * @param rules that stand beside a catalog of a team's own
 * @param scaffold that stands beside a catalog of a team's own
 */
public record Origin(
        Optional<String> place,
        Optional<Overlay> overlay,
        CatalogDigest digest,
        Optional<NamedText> rules,
        Optional<ScaffoldFiles> scaffold) {

    /** Of a catalog that was not read from a text. */
    public static final Origin NONE = of(Optional.empty(), CatalogDigest.NONE);

    /** Of a catalog without anything beside it. */
    static Origin of(Optional<Overlay> overlay, CatalogDigest digest) {
        return new Origin(Optional.empty(), overlay, digest, Optional.empty(), Optional.empty());
    }
}
