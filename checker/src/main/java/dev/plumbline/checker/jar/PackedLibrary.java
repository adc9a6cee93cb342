package dev.plumbline.checker.jar;

import dev.plumbline.rules.project.Pom.Dependency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a packed jar says about itself. Maven writes coordinates into it, Gradle does not.
 *
 * @param jar where it is, as messages name it
 * @param coordinates of the library, and of those whose classes it took in
 * @param packages those of its classes
 */
record PackedLibrary(String jar, List<Coordinates> coordinates, Set<String> packages) {

    private static final Pattern VERSIONED = Pattern.compile("(.+?)-\\d.*\\.jar");

    PackedLibrary {
        coordinates = List.copyOf(coordinates);
        packages = Set.copyOf(packages);
    }

    static PackedLibrary of(PackedJar jar, ZipFile content) {
        return new PackedLibrary(
                jar.name(),
                names(content)
                        .flatMap(entry -> Coordinates.of(entry).stream())
                        .distinct()
                        .toList(),
                names(content)
                        .flatMap(entry -> packageOf(entry).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** One that cannot be read. */
    static PackedLibrary unread(PackedJar jar) {
        return new PackedLibrary(jar.name(), List.of(), Set.of());
    }

    private static Stream<String> names(ZipFile content) {
        return content.stream().map(ZipEntry::getName);
    }

    /** The package of a class by the name of its file in a jar. */
    static Optional<String> packageOf(String entry) {
        int slash = entry.lastIndexOf('/');
        return entry.endsWith(".class") && slash > 0 && !entry.startsWith("META-INF/")
                ? Optional.of(entry.substring(0, slash).replace('/', '.'))
                : Optional.empty();
    }

    boolean hasAnyIn(Packages wanted) {
        return packages.stream().anyMatch(wanted::have);
    }

    /** What it says it is; if it says nothing, what its file is called. */
    List<Dependency> dependencies() {
        return coordinates.isEmpty()
                ? List.of(Dependency.packed("", artifact(), jar, packages))
                : coordinates.stream()
                        .map(own -> Dependency.packed(own.group(), own.artifact(), jar, packages))
                        .toList();
    }

    private String artifact() {
        String file = jar.substring(jar.lastIndexOf('/') + 1);
        Matcher versioned = VERSIONED.matcher(file);
        return versioned.matches() ? versioned.group(1) : file.substring(0, file.length() - ".jar".length());
    }
}
