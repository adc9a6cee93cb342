package dev.plumbline.adr.library;

import java.util.List;
import java.util.Map;

/**
 * A library, known by its names, so that it need not be there.
 *
 * @param id such as {@code rabbitmq}
 * @param title for people
 * @param packages its own packages and types; what is below them belongs to it too
 * @param coordinates {@code group}, or {@code group:artifact}, where an artifact may end in {@code *}
 * @param keys what its configuration keys start with
 * @param more names that only libraries of its section have, by what they are called there
 * @param parts maps of names, by what they are called
 */
public record Library(
        String id,
        String title,
        List<String> packages,
        List<String> coordinates,
        List<String> keys,
        Map<String, List<String>> more,
        Map<String, List<Map<String, List<String>>>> parts) {

    public Library {
        packages = List.copyOf(packages);
        coordinates = List.copyOf(coordinates);
        keys = List.copyOf(keys);
        more = Map.copyOf(more);
        parts = Map.copyOf(parts);
    }

    /** One with nothing besides. */
    public Library(String id, String title, List<String> packages, List<String> coordinates, List<String> keys) {
        this(id, title, packages, coordinates, keys, Map.of(), Map.of());
    }

    /** The same library with other keys. */
    public Library withKeys(List<String> otherKeys) {
        return new Library(id, title, packages, coordinates, otherKeys, more, parts);
    }

    /** Names that only libraries of its section have; none if it has none. */
    public List<String> names(String key) {
        return more.getOrDefault(key, List.of());
    }

    /** Whether a flag of its section is set. */
    public boolean is(String key) {
        return names(key).equals(List.of("true"));
    }

    /** Maps of names; none if it has none. */
    public List<Map<String, List<String>>> parts(String key) {
        return parts.getOrDefault(key, List.of());
    }
}
