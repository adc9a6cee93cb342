package dev.plumbline.rules.check;

import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.dependency.ProjectDependencies;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which library a dependency or a key of configuration belongs to. */
public final class LibraryMatch {

    private LibraryMatch() {}

    /** The library with the longest name of an artifact that fits. */
    public static Optional<Library> ofArtifact(
            Collection<Library> libraries, ProjectDependencies.Dependency dependency) {
        return libraries.stream()
                .filter(library -> fits(library, dependency) > 0)
                .max(Comparator.comparingInt(library -> fits(library, dependency)));
    }

    public static Optional<Library> ofKey(Collection<Library> libraries, String key) {
        return libraries.stream()
                .filter(library -> library.keys().stream().anyMatch(start -> startsWith(key, start)))
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

    private static int fits(Library library, ProjectDependencies.Dependency dependency) {
        Stream<String> byName = dependency.group().isEmpty()
                ? Stream.concat(
                        library.coordinates().stream()
                                .filter(artifact -> fitsWithoutGroup(library, artifact, dependency)),
                        library.packages().stream().filter(name -> isAllOf(library, dependency)))
                : library.coordinates().stream().filter(artifact -> fits(artifact, dependency));
        return longest(byName);
    }

    private static boolean fits(String artifact, ProjectDependencies.Dependency dependency) {
        return artifact.contains(":")
                ? fits(artifact, dependency.coordinates())
                : PackageNames.isIn(dependency.group(), artifact);
    }

    /** A group is most often the package that its classes are in, or above it. */
    private static boolean fitsWithoutGroup(
            Library library, String artifact, ProjectDependencies.Dependency dependency) {
        int colon = artifact.indexOf(':');
        if (colon < 0) {
            return dependency.packages().stream().anyMatch(name -> PackageNames.isIn(name, artifact));
        }
        String group = artifact.substring(0, colon);
        boolean hasItsPackages = dependency.packages().isEmpty()
                || dependency.packages().stream()
                        .anyMatch(name -> PackageNames.isIn(name, group)
                                || library.packages().stream().anyMatch(own -> PackageNames.isIn(name, own)));
        return (hasItsPackages && fits(artifact.substring(colon + 1), dependency.artifact()))
                || fits(artifact.replace(':', '.'), dependency.artifact());
    }

    private static boolean fits(String artifact, String name) {
        return artifact.endsWith("*")
                ? name.startsWith(artifact.substring(0, artifact.length() - 1))
                : name.equals(artifact);
    }

    /** Others may have a package of this library among theirs, to work with it if it is there. */
    private static boolean isAllOf(Library library, ProjectDependencies.Dependency dependency) {
        return !dependency.packages().isEmpty()
                && dependency.packages().stream()
                        .allMatch(name -> library.packages().stream().anyMatch(own -> PackageNames.isIn(name, own)));
    }

    private static int longest(Stream<String> names) {
        return names.mapToInt(String::length).max().orElse(0);
    }
}
