package dev.plumbline.rules.check;

import dev.plumbline.rules.project.Pom;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
                .filter(library -> library.keys.stream().anyMatch(start -> startsWith(key, start)))
                .findFirst();
    }

    /**
     * Spring takes {@code spring.rabbit-mq} and {@code spring.rabbitMq} for {@code spring.rabbitmq}. A variable of the
     * environment has no hyphens.
     */
    private static boolean startsWith(String key, String start) {
        return key.startsWith(start)
                || key.startsWith(start.replace('-', '.'))
                || (start.startsWith("spring.") && uniform(key).startsWith(uniform(start)));
    }

    private static String uniform(String key) {
        return key.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private int fits(Pom.Dependency dependency) {
        Stream<String> byName = dependency.group().isEmpty()
                ? Stream.concat(
                        artifacts.stream().filter(artifact -> fitsWithoutGroup(artifact, dependency)),
                        packages.stream().filter(name -> isAllOf(dependency)))
                : artifacts.stream().filter(artifact -> fits(artifact, dependency));
        return longest(byName);
    }

    private static boolean fits(String artifact, Pom.Dependency dependency) {
        return artifact.contains(":")
                ? fits(artifact, dependency.coordinates())
                : Names.isIn(dependency.group(), artifact);
    }

    /** A group is most often the package that its classes are in, or above it. */
    private boolean fitsWithoutGroup(String artifact, Pom.Dependency dependency) {
        int colon = artifact.indexOf(':');
        if (colon < 0) {
            return dependency.packages().stream().anyMatch(name -> Names.isIn(name, artifact));
        }
        String group = artifact.substring(0, colon);
        boolean hasItsPackages = dependency.packages().isEmpty()
                || dependency.packages().stream()
                        .anyMatch(name ->
                                Names.isIn(name, group) || packages.stream().anyMatch(own -> Names.isIn(name, own)));
        return (hasItsPackages && fits(artifact.substring(colon + 1), dependency.artifact()))
                || fits(artifact.replace(':', '.'), dependency.artifact());
    }

    private static boolean fits(String artifact, String name) {
        return artifact.endsWith("*")
                ? name.startsWith(artifact.substring(0, artifact.length() - 1))
                : name.equals(artifact);
    }

    /** Others may have a package of this library among theirs, to work with it if it is there. */
    private boolean isAllOf(Pom.Dependency dependency) {
        return !dependency.packages().isEmpty()
                && dependency.packages().stream()
                        .allMatch(name -> packages.stream().anyMatch(own -> Names.isIn(name, own)));
    }

    private static int longest(Stream<String> names) {
        return names.mapToInt(String::length).max().orElse(0);
    }
}
