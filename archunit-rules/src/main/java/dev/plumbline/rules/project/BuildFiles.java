package dev.plumbline.rules.project;

import dev.plumbline.rules.gradle.GradleBuild;
import java.util.List;
import java.util.stream.Stream;

/** What the build files of a project say about its dependencies, and what those bring along. */
final class BuildFiles {

    private BuildFiles() {}

    /** @param modules the project's own folder first */
    static Pom dependencies(List<CodeModule> modules, Libraries libraries) {
        if (!modules.get(0).isMaven()) {
            GradleBuild.Dependencies declared =
                    CodeModules.gradle(modules.get(0).directory()).dependencies();
            return pom(declared.all().stream().map(BuildFiles::dependency).toList(), declared.unread(), libraries);
        }
        List<Pom.Dependency> direct = modules.stream()
                .flatMap(module -> PomReader.dependencies(module).stream())
                .toList();
        return pom(direct, List.of(), libraries);
    }

    private static Pom.Dependency dependency(GradleBuild.Dependency declared) {
        return new Pom.Dependency(
                declared.group(),
                declared.artifact(),
                declared.isForTests() ? "test" : "",
                declared.exclusions(),
                declared.file(),
                declared.line(),
                List.of());
    }

    private static Pom pom(List<Pom.Dependency> direct, List<String> unread, Libraries libraries) {
        BroughtAlong brought = BroughtAlong.by(direct, new LibraryFiles(libraries.classPath()));
        List<Pom.Dependency> asked =
                Stream.concat(direct.stream(), brought.dependencies().stream()).toList();
        Stream<Pom.Dependency> packed = libraries.packed().stream()
                .filter(library ->
                        asked.stream().filter(Pom.Dependency::isForProduction).noneMatch(library::isSameAs));
        return new Pom(
                Stream.concat(asked.stream(), packed).toList(),
                brought.isKnown() || !libraries.packed().isEmpty(),
                unread);
    }
}
