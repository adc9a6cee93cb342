package dev.plumbline.rules.project;

import dev.plumbline.rules.gradle.GradleBuild;
import java.util.List;
import java.util.stream.Stream;

/** What the build files of a project say about its dependencies, and what those bring along. */
final class BuildFiles {

    private BuildFiles() {}

    /** @param modules the project's own folder first */
    static Pom dependencies(List<CodeModule> modules, Libraries libraries) {
        List<PomFamily> poms =
                modules.stream().flatMap(module -> module.poms().stream()).toList();
        if (poms.isEmpty()) {
            GradleBuild.Dependencies declared =
                    CodeModules.gradle(modules.get(0).directory()).dependencies();
            Stream<Pom.Dependency> direct = declared.all().stream().map(BuildFiles::dependency);
            Stream<Pom.Dependency> jars = declared.jars().stream().flatMap(BuildFiles::library);
            return pom(Stream.concat(direct, jars).toList(), declared.unread(), libraries);
        }
        return pom(
                poms.stream().flatMap(family -> family.dependencies().stream()).toList(),
                poms.stream()
                        .flatMap(family -> family.unread().stream())
                        .distinct()
                        .toList(),
                libraries);
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

    private static Stream<Pom.Dependency> library(GradleBuild.Jar jar) {
        return PackedLibrary.of(jar.file())
                .in(new Pom.Dependency(
                        "",
                        String.valueOf(jar.file().getFileName()),
                        jar.isForTests() ? "test" : "",
                        List.of(),
                        jar.script(),
                        jar.line(),
                        List.of()));
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
