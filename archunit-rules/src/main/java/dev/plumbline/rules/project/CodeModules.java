package dev.plumbline.rules.project;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.rules.dependency.ProjectDependencies;
import dev.plumbline.rules.gradle.GradleBuild;
import dev.plumbline.rules.gradle.GradleFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the modules of a project. A module with a log of its own is a project of its own, and is passed over. */
public final class CodeModules {

    private CodeModules() {}

    /** The project's own folder first, then its modules in the order of their paths. */
    public static List<CodeModule> in(Path project) {
        Path pom = project.resolve("pom.xml");
        if (Files.isRegularFile(pom)) {
            Set<Path> poms = new LinkedHashSet<>();
            addMaven(project, pom, poms);
            return ofMaven(project, List.copyOf(poms));
        }
        GradleBuild build = gradle(project);
        if (!build.isThere()) {
            throw new NotCheckedError(
                    "there is no pom.xml in " + project + ", and no build of Gradle",
                    "name the folder of a Maven or Gradle project");
        }
        return ofGradle(project, build);
    }

    private static void addMaven(Path project, Path pom, Set<Path> poms) {
        if (!poms.add(pom)) {
            return;
        }
        for (Path module : new PomFamily(project, pom, List.copyOf(poms)).modules()) {
            if (project.equals(module.getParent()) || !isProjectOfItsOwn(Objects.requireNonNull(module.getParent()))) {
                addMaven(project, module, poms);
            }
        }
    }

    /** Several poms may build one folder. */
    private static List<CodeModule> ofMaven(Path project, List<Path> poms) {
        Map<Path, List<PomFamily>> families = new TreeMap<>(ownFirst(project));
        for (Path pom : poms) {
            families.computeIfAbsent(Objects.requireNonNull(pom.getParent()), folder -> new ArrayList<>())
                    .add(new PomFamily(project, pom, poms));
        }
        List<CodeModule> modules = new ArrayList<>();
        families.forEach((folder, own) -> modules.add(CodeModule.ofMaven(project, folder, own)));
        return modules;
    }

    private static List<CodeModule> ofGradle(Path project, GradleBuild build) {
        GradleFolders written = build.folders();
        return Stream.concat(Stream.of(project), build.modules().stream())
                .distinct()
                .sorted(ownFirst(project))
                .map(folder -> new CodeModule(
                        project,
                        folder,
                        List.of(),
                        BuildFolders.ofGradle(folder, written.of(folder), written.excludes())))
                .toList();
    }

    /** Modules may lie beside the project. */
    private static Comparator<Path> ownFirst(Path project) {
        return Comparator.comparing((Path folder) -> !folder.equals(project)).thenComparing(Comparator.naturalOrder());
    }

    /**
     * What the build files of a project say about its dependencies.
     *
     * @param modules the project's own folder first
     */
    public static ProjectDependencies dependencies(List<CodeModule> modules) {
        List<PomFamily> poms =
                modules.stream().flatMap(module -> module.poms().stream()).toList();
        return poms.isEmpty()
                ? gradle(modules.get(0).directory()).dependencies()
                : new ProjectDependencies(
                        poms.stream()
                                .flatMap(family -> family.dependencies().stream())
                                .toList(),
                        poms.stream()
                                .flatMap(family -> family.unread().stream())
                                .distinct()
                                .toList());
    }

    static GradleBuild gradle(Path project) {
        return GradleBuild.in(project, CodeModules::isProjectOfItsOwn);
    }

    private static boolean isProjectOfItsOwn(Path module) {
        return RecordsFolder.isIn(module);
    }
}
