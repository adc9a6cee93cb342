package dev.plumbline.adr.library;

import java.util.List;

/**
 * A library, known by its names, so that it need not be there.
 *
 * @param id such as {@code rabbitmq}; a last mile's is that of the choice in the catalog
 * @param title for people
 * @param packages its own packages and types; what is below them belongs to it too
 * @param coordinates {@code group}, or {@code group:artifact}, where an artifact may end in {@code *}
 * @param keys what its configuration keys start with
 */
public record Library(String id, String title, List<String> packages, List<String> coordinates, List<String> keys) {

    public Library {
        packages = List.copyOf(packages);
        coordinates = List.copyOf(coordinates);
        keys = List.copyOf(keys);
    }
}
