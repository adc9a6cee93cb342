package dev.plumbline.rules.project;

import java.util.List;
import java.util.stream.Stream;

/** What the build files of a project say about its dependencies, and what those bring along. */
final class BuildFiles {

    private BuildFiles() {}

    static Pom dependencies(List<CodeModule> modules, Libraries libraries) {
        List<Pom.Dependency> direct =
                modules.stream().flatMap(module -> direct(module).stream()).toList();
        BroughtAlong brought = BroughtAlong.by(direct, new LibraryFiles(libraries.classPath()));
        List<Pom.Dependency> asked =
                Stream.concat(direct.stream(), brought.dependencies().stream()).toList();
        Stream<Pom.Dependency> packed = libraries.packed().stream()
                .filter(library ->
                        asked.stream().filter(Pom.Dependency::isForProduction).noneMatch(library::isSameAs));
        return new Pom(
                Stream.concat(asked.stream(), packed).toList(),
                brought.isKnown() || !libraries.packed().isEmpty());
    }

    private static List<Pom.Dependency> direct(CodeModule module) {
        return module.isMaven() ? PomReader.dependencies(module) : GradleReader.dependencies(module);
    }
}
