package dev.plumbline.checker.jar;

import dev.plumbline.rules.project.Pom.Dependency;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a packed jar says about itself. Maven writes coordinates into it, Gradle does not.
 *
 * @param path of the jar
 * @param coordinates of the library, and of those whose classes it took in
 * @param packages those of its classes
 */
record PackedLibrary(String path, Set<Coordinates> coordinates, Set<String> packages) {

    private static final Pattern VERSIONED = Pattern.compile("(.+?)-\\d.*\\.jar");

    /** A library's name in a repository. */
    record Coordinates(String group, String artifact) {

        private static final Pattern WRITTEN =
                Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.(?:xml|properties)");

        /** Those that the name of a file in a jar tells. */
        static Optional<Coordinates> of(String entry) {
            Matcher written = WRITTEN.matcher(entry);
            return written.matches()
                    ? Optional.of(new Coordinates(written.group(1), written.group(2)))
                    : Optional.empty();
        }

        /** Where Maven puts the library's pom into its jar. */
        String path() {
            return "META-INF/maven/" + group + "/" + artifact + "/pom.xml";
        }

        /** Whether a jar is called so: {@code artifact-1.0.jar}, or as Quarkus does {@code group.artifact-1.0.jar}. */
        boolean isNameOf(String jar) {
            return jar.startsWith(artifact) || jar.startsWith(group + "." + artifact);
        }
    }

    static PackedLibrary read(PackedJar jar) throws IOException {
        Set<Coordinates> coordinates = new LinkedHashSet<>();
        Set<String> packages = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(jar.content().open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Coordinates.of(entry.getName()).ifPresent(coordinates::add);
                packageOf(entry.getName()).ifPresent(packages::add);
            }
        }
        return new PackedLibrary(jar.name(), coordinates, packages);
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

    Dependency dependency() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return coordinates.stream()
                .filter(candidate -> candidate.isNameOf(file))
                .max(Comparator.comparingInt(candidate -> candidate.artifact().length()))
                .map(own -> Dependency.packed(own.group(), own.artifact(), path, packages))
                .orElseGet(() -> Dependency.packed("", artifact(file), path, packages));
    }

    private static String artifact(String file) {
        Matcher versioned = VERSIONED.matcher(file);
        return versioned.matches() ? versioned.group(1) : file.substring(0, file.length() - ".jar".length());
    }
}
