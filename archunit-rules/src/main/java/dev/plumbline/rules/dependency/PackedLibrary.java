package dev.plumbline.rules.dependency;

import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a jar says about itself. Maven writes coordinates into it, Gradle does not.
 *
 * @param jar where it is, as messages name it
 * @param coordinates of the library, and of those whose classes it took in
 * @param packages those of its classes
 */
public record PackedLibrary(String jar, List<Coordinates> coordinates, Set<String> packages) {

    private static final Pattern VERSIONED = Pattern.compile("(.+?)-\\d.*\\.jar");

    public PackedLibrary {
        coordinates = List.copyOf(coordinates);
        packages = Set.copyOf(packages);
    }

    /** @param jar where it is, as messages name it */
    public static PackedLibrary of(String jar, ZipFile content) {
        return new PackedLibrary(
                jar,
                names(content)
                        .flatMap(entry -> Coordinates.of(entry).stream())
                        .distinct()
                        .toList(),
                names(content)
                        .flatMap(entry -> packageOf(entry).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A jar in a folder; of one that cannot be read, its name tells. */
    public static PackedLibrary of(Path jar) {
        String name = String.valueOf(jar.getFileName());
        try (ZipFile content = new ZipFile(jar.toFile())) {
            return of(name, content);
        } catch (IOException e) {
            return unread(name);
        }
    }

    /** One that cannot be read. */
    public static PackedLibrary unread(String jar) {
        return new PackedLibrary(jar, List.of(), Set.of());
    }

    private static Stream<String> names(ZipFile content) {
        return content.stream().map(ZipEntry::getName);
    }

    /** The package of a class by the name of its file in a jar. */
    public static Optional<String> packageOf(String entry) {
        int slash = entry.lastIndexOf('/');
        return entry.endsWith(".class") && slash > 0 && !entry.startsWith("META-INF/")
                ? Optional.of(entry.substring(0, slash).replace('/', '.'))
                : Optional.empty();
    }

    public boolean hasAnyIn(Predicate<String> wanted) {
        return packages.stream().anyMatch(wanted);
    }

    /** What it says it is; if it says nothing, what its file is called. */
    public List<Dependency> dependencies() {
        return coordinates.isEmpty()
                ? List.of(Dependency.packed("", artifact(), jar, packages))
                : coordinates.stream()
                        .map(own -> Dependency.packed(own.group(), own.artifact(), jar, packages))
                        .toList();
    }

    /** The same where a build file names the jar, under whatever coordinates. */
    public Stream<Dependency> in(Dependency declared) {
        return dependencies().stream()
                .map(found -> new Dependency(
                        found.group(),
                        found.artifact(),
                        declared.scope(),
                        declared.exclusions(),
                        declared.file(),
                        declared.line(),
                        List.of(declared.coordinates()),
                        found.packages(),
                        true));
    }

    private String artifact() {
        String file = jar.substring(jar.lastIndexOf('/') + 1);
        Matcher versioned = VERSIONED.matcher(file);
        return versioned.matches() ? versioned.group(1) : file.replaceFirst("\\.jar$", "");
    }
}
