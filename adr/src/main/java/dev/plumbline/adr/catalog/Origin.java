package dev.plumbline.adr.catalog;

import dev.plumbline.adr.overlay.Overlay;
import java.util.Optional;

/**
 * Where a catalog comes from.
 *
 * @param place of a catalog that does not ship with the program, as the file of answers or the command line names it
 * @param overlay what changed it
 */
public record Origin(Optional<String> place, Optional<Overlay> overlay) {

    /** The catalog that ships, as it is. */
    public static final Origin SHIPPED = new Origin(Optional.empty(), Optional.empty());
}
