package dev.plumbline.adr.overlay;

import java.util.List;

/**
 * What changed a catalog before it was used.
 *
 * @param file where it is, as the file of answers or the command line names it
 * @param name of the overlay
 * @param why who decided on it and why, in a sentence or two
 * @param changes what is removed, then what is changed in the order of the overlay, then weights
 */
public record Overlay(String file, String name, String why, List<OverlayChange> changes) {

    public Overlay {
        changes = List.copyOf(changes);
    }

    /** Whether this part of the catalog was added or changed as such; a part within it does not count. */
    public boolean touches(String path) {
        return changes.stream()
                .anyMatch(change -> !change.isRemoval() && change.path().equals(path));
    }

    /** The same overlay, kept in another place. */
    public Overlay in(String otherFile) {
        return new Overlay(otherFile, name, why, changes);
    }
}
