package dev.plumbline.rules.project;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build files of a project say about its dependencies, and what those bring along. */
final class BuildFiles {

    private BuildFiles() {}

    static Pom dependencies(List<CodeModule> modules, List<Path> classPath) {
        List<Pom.Dependency> direct =
                modules.stream().flatMap(module -> direct(module).stream()).toList();
        BroughtAlong brought = BroughtAlong.by(direct, new LibraryFiles(classPath));
        return new Pom(
                Stream.concat(direct.stream(), brought.dependencies().stream()).toList(), brought.isKnown());
    }

    private static List<Pom.Dependency> direct(CodeModule module) {
        return module.isMaven() ? PomReader.dependencies(module) : GradleReader.dependencies(module);
    }
}
