package dev.plumbline.rules.dependency;

import dev.plumbline.adr.source.FileTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The poms of the libraries on a class path, found beside their jars: in Maven's local repository
 * ({@code com/acme/lib/1.0/lib-1.0.jar}), or in Gradle's cache ({@code com.acme/lib/1.0/<hash>/lib-1.0.jar}).
 */
final class LibraryFiles {

    private final Map<String, List<Path>> jars = new HashMap<>();
    private final Map<Path, Optional<LibraryPom>> poms = new HashMap<>();
    private final Map<Path, String> groups = new HashMap<>();

    LibraryFiles(List<Path> classPath) {
        for (Path jar : classPath) {
            if (jar.toString().endsWith(".jar")) {
                artifact(jar).ifPresent(name -> jars.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(jar));
            }
        }
    }

    /** The pom of the library on the class path; empty if the library is not there, or its pom is not beside it. */
    Optional<LibraryPom> pom(String group, String artifact) {
        return jars.getOrDefault(artifact, List.of()).stream()
                .filter(jar -> isOf(group, jar))
                .flatMap(jar -> pomOf(jar).stream())
                .findFirst()
                .flatMap(file -> read(file));
    }

    /**
     * The pom of what has no jar of its own, in a repository that the class path is from: the last of its versions, for
     * the class path does not name one.
     */
    Optional<LibraryPom> withoutJar(String group, String artifact) {
        return repositories().stream()
                .flatMap(root -> Stream.of(group.replace('.', '/'), group)
                        .map(folder -> root.resolve(folder).resolve(artifact)))
                .filter(Files::isDirectory)
                .flatMap(folder -> poms(folder, artifact).stream())
                .findFirst()
                .flatMap(this::read);
    }

    /** The folders above all jars, one of which is that of the repository. */
    private Set<Path> repositories() {
        return jars.values().stream()
                .flatMap(List::stream)
                .map(Path::toAbsolutePath)
                .flatMap(jar -> Stream.iterate(jar.getParent(), Objects::nonNull, Path::getParent))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Below the folders of versions, or below the hashes in them; the last version comes first. */
    private static List<Path> poms(Path folder, String artifact) {
        return FileTree.files(folder, 3).stream()
                .filter(file -> String.valueOf(file.getFileName()).matches(Pattern.quote(artifact) + "-.+\\.pom"))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** A pom in the same repository of Maven as another. */
    Optional<LibraryPom> parent(Path child, PomText.Parent parent) {
        return repository(child)
                .map(repository -> repository
                        .resolve(parent.group().replace('.', '/'))
                        .resolve(parent.artifact())
                        .resolve(parent.version())
                        .resolve(parent.artifact() + "-" + parent.version() + ".pom"))
                .filter(Files::isRegularFile)
                .flatMap(this::read);
    }

    /** Above the folders of a pom's group, its artifact and its version. */
    private Optional<Path> repository(Path pom) {
        int folders = groups.getOrDefault(pom, "").split("\\.").length + 3;
        return Stream.iterate(Optional.ofNullable(pom), folder -> folder.map(Path::getParent))
                .skip(folders)
                .findFirst()
                .flatMap(folder -> folder);
    }

    private Optional<LibraryPom> read(Path file) {
        Optional<LibraryPom> known = poms.get(file);
        if (known == null) {
            known = LibraryPom.read(file);
            known.ifPresent(pom -> groups.put(file, pom.group()));
            poms.put(file, known);
        }
        return known;
    }

    /** The folder above the version's, in both layouts. */
    private static Optional<String> artifact(Path jar) {
        return versionFolder(jar).map(Path::getParent).map(Path::getFileName).map(Path::toString);
    }

    /** The folder that is named like the version in the jar's name: its own, or the one above. */
    private static Optional<Path> versionFolder(Path jar) {
        String name = String.valueOf(jar.getFileName());
        return Stream.iterate(Optional.ofNullable(jar.getParent()), folder -> folder.map(Path::getParent))
                .limit(2)
                .flatMap(Optional::stream)
                .filter(folder -> folder.getParent() != null
                        && folder.getFileName() != null
                        && name.startsWith(folder.getParent().getFileName() + "-" + folder.getFileName()))
                .findFirst();
    }

    private static boolean isOf(String group, Path jar) {
        String path = versionFolder(jar)
                .map(Path::getParent)
                .map(Path::getParent)
                .map(folder -> folder.toString().replace('\\', '/'))
                .orElse("");
        return path.endsWith("/" + group.replace('.', '/')) || path.endsWith("/" + group);
    }

    private static Optional<Path> pomOf(Path jar) {
        Path folder = versionFolder(jar).orElseThrow();
        String name = artifact(jar).orElseThrow() + "-" + folder.getFileName() + ".pom";
        return FileTree.files(folder, 2).stream()
                .filter(file -> file.endsWith(name))
                .findFirst();
    }
}
