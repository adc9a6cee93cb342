package dev.plumbline.rules.check;

import dev.plumbline.rules.project.Pom;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library, known by its names, so that it need not be there.
 *
 * @param name for people
 * @param packages its own packages; what is below them belongs to it too
 * @param artifacts {@code group}, or {@code group:artifact}, where an artifact may end in {@code *}
 * @param keys what its configuration keys start with
 */
record Library(String name, List<String> packages, List<String> artifacts, List<String> keys) {

    Library {
        packages = List.copyOf(packages);
        artifacts = List.copyOf(artifacts);
        keys = List.copyOf(keys);
    }

    /** The library with the longest name of an artifact that fits. */
    static Optional<Library> ofArtifact(Collection<Library> libraries, Pom.Dependency dependency) {
        return libraries.stream()
                .filter(library -> library.fits(dependency) > 0)
                .max(Comparator.comparingInt(library -> library.fits(dependency)));
    }

    static Optional<Library> ofKey(Collection<Library> libraries, String key) {
        return libraries.stream()
                .filter(library -> library.keys.stream().anyMatch(key::startsWith))
                .findFirst();
    }

    private int fits(Pom.Dependency dependency) {
        return longest(artifacts.stream().filter(artifact -> fits(artifact, dependency)));
    }

    private static boolean fits(String artifact, Pom.Dependency dependency) {
        if (!artifact.contains(":")) {
            return Names.isIn(dependency.group(), artifact);
        }
        return artifact.endsWith("*")
                ? dependency.coordinates().startsWith(artifact.substring(0, artifact.length() - 1))
                : dependency.coordinates().equals(artifact);
    }

    private static int longest(Stream<String> names) {
        return names.mapToInt(String::length).max().orElse(0);
    }
}
