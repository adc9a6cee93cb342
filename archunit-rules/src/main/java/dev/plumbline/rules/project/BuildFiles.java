package dev.plumbline.rules.project;

import dev.plumbline.rules.dependency.Pom;
import java.util.List;

/** What the build files of a project say about its dependencies. */
public final class BuildFiles {

    private BuildFiles() {}

    /** @param modules the project's own folder first */
    public static Pom dependencies(List<CodeModule> modules) {
        List<PomFamily> poms =
                modules.stream().flatMap(module -> module.poms().stream()).toList();
        return poms.isEmpty()
                ? CodeModules.gradle(modules.get(0).directory()).dependencies()
                : new Pom(
                        poms.stream()
                                .flatMap(family -> family.dependencies().stream())
                                .toList(),
                        poms.stream()
                                .flatMap(family -> family.unread().stream())
                                .distinct()
                                .toList());
    }
}
