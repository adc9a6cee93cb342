package dev.plumbline.rules.project;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.rules.gradle.GradleBuild;
import dev.plumbline.rules.gradle.GradleFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the modules of a project. A module with a log of its own is a project of its own, and is passed over. */
final class CodeModules {

    private final Path project;
    private final Set<Path> found = new TreeSet<>();
    private GradleFolders written = GradleFolders.NONE;

    private CodeModules(Path project) {
        this.project = project;
    }

    /** The project's own folder first, then its modules in the order of their paths. */
    static List<CodeModule> in(Path project) {
        CodeModules modules = new CodeModules(project);
        CodeModule own = new CodeModule(project, project);
        if (own.isMaven()) {
            modules.addMaven(project);
        } else if (!modules.addGradle()) {
            throw new NotCheckedError(
                    "there is no pom.xml in " + project + ", and no build of Gradle",
                    "name the folder of a Maven or Gradle project");
        }
        return modules.found.stream().map(modules::module).toList();
    }

    private CodeModule module(Path directory) {
        CodeModule usual = new CodeModule(project, directory);
        if (usual.isMaven()) {
            return usual.asWrittenInPom();
        }
        return new CodeModule(
                project, directory, BuildFolders.ofGradle(directory, written.of(directory), written.excludes()));
    }

    private void addMaven(Path directory) {
        if (!found.add(directory)) {
            return;
        }
        for (String name : PomReader.modules(new CodeModule(project, directory))) {
            Path named = directory.resolve(name).normalize();
            Path module = named.toString().endsWith(".xml") ? named.getParent() : named;
            if (module == null || !Files.isRegularFile(module.resolve("pom.xml"))) {
                throw new NotCheckedError(
                        "pom.xml in " + directory + " has a module " + name + ", which is not there",
                        "take it out, or bring it back");
            }
            if (!isProjectOfItsOwn(module)) {
                addMaven(module);
            }
        }
    }

    /** Whether there is a build of Gradle. */
    private boolean addGradle() {
        GradleBuild build = gradle(project);
        written = build.folders();
        found.add(project);
        found.addAll(build.modules());
        return build.isThere();
    }

    static GradleBuild gradle(Path project) {
        return GradleBuild.in(project, CodeModules::isProjectOfItsOwn);
    }

    private static boolean isProjectOfItsOwn(Path module) {
        return RecordsFolder.isIn(module);
    }
}
