package dev.plumbline.adr.constraint;

import java.util.Optional;

/**
 * What a file of answers says about the catalog to decide by.
 *
 * @param kind of decision; empty for the usual one
 * @param catalog the folder or file of a catalog of the team's own; relative to the file of answers, and not above it
 * @param overlay the file that changes the catalog; relative to the file of answers, and not above it
 */
public record CatalogPaths(Optional<String> kind, Optional<String> catalog, Optional<String> overlay) {

    /** The catalog that ships, as it is. */
    public static final CatalogPaths NONE = new CatalogPaths(Optional.empty(), Optional.empty());

    /** Where only places are of interest. */
    public CatalogPaths(Optional<String> catalog, Optional<String> overlay) {
        this(Optional.empty(), catalog, overlay);
    }
}
