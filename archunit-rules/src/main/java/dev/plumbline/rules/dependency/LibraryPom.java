package dev.plumbline.rules.dependency;

import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xml.sax.SAXException;

/** The pom of a library, as it lies in a repository: it says what the library brings along. */
record LibraryPom(Path file, PomText text) {

    private static final int DEEPEST = 20;

    /** Empty if the file is no pom: a repository may be damaged, and nothing here depends on one library. */
    static Optional<LibraryPom> read(Path file) {
        try {
            return Optional.of(new LibraryPom(file, PomText.of(XmlElement.read(file), "")));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        }
    }

    String group() {
        return text.group();
    }

    /** Those that whoever uses the library runs with, with names resolved as far as parents say. */
    List<Dependency> dependencies(LibraryFiles libraries) {
        return dependencies(libraries, 0);
    }

    private List<Dependency> dependencies(LibraryFiles libraries, int depth) {
        Map<String, String> properties = new HashMap<>();
        Map<String, String> managedScopes = new HashMap<>();
        Optional<LibraryPom> ancestor = Optional.of(this);
        for (int generation = 0; ancestor.isPresent() && generation < DEEPEST; generation++) {
            LibraryPom pom = ancestor.get();
            pom.text.properties().forEach(properties::putIfAbsent);
            pom.text.managed().stream()
                    .map(managed -> managed.resolved(properties))
                    .filter(managed -> !managed.itself().scope().isEmpty())
                    .forEach(managed -> managedScopes.putIfAbsent(
                            managed.coordinates(), managed.itself().scope()));
            ancestor = pom.text.parent().flatMap(parent -> libraries.parent(pom.file, parent));
        }
        return text.dependencies().stream()
                .filter(dependency -> !dependency.isOptional())
                .map(dependency -> dependency.resolved(properties))
                .filter(dependency -> isOfRun(dependency.managed(managedScopes).scope()))
                .flatMap(dependency -> dependency.isPom()
                        ? listedIn(dependency.itself(), libraries, depth)
                        : Stream.of(dependency.itself()))
                .toList();
    }

    /** A scope that nobody can tell may be one of these. */
    private static boolean isOfRun(String scope) {
        return scope.contains("${") || List.of("", "compile", "runtime").contains(scope);
    }

    /** A pom among the dependencies stands for those that it lists. */
    private static Stream<Dependency> listedIn(Dependency pom, LibraryFiles libraries, int depth) {
        return depth == DEEPEST
                ? Stream.empty()
                : libraries
                        .withoutJar(pom.group(), pom.artifact())
                        .map(library -> library.dependencies(libraries, depth + 1))
                        .orElse(List.of())
                        .stream();
    }
}
