package dev.plumbline.adr.catalog;

import dev.plumbline.adr.overlay.Overlay;
import java.util.Optional;

/**
 * Where a catalog comes from.
 *
 * @param place of a catalog that does not ship with the program, as the file of answers or the command line names it
 * @param overlay what changed it
 * @param digest tells what decides in it from other catalogs
 */
public record Origin(Optional<String> place, Optional<Overlay> overlay, CatalogDigest digest) {

    /** Of a catalog that was not read from a text. */
    public static final Origin NONE = new Origin(Optional.empty(), Optional.empty(), CatalogDigest.NONE);
}
