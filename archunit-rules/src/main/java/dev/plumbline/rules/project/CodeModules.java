package dev.plumbline.rules.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the modules of a project. A module with a log of its own is a project of its own, and is passed over. */
final class CodeModules {

    static final String LOG = "docs/decisions";

    private static final Set<String> NO_MODULES = Set.of("src", "target", "build", "node_modules");

    private final Path project;
    private final Set<Path> found = new TreeSet<>();

    private CodeModules(Path project) {
        this.project = project;
    }

    /** The project's own folder first, then its modules in the order of their paths. */
    static List<CodeModule> in(Path project) {
        CodeModules modules = new CodeModules(project);
        CodeModule own = new CodeModule(project, project);
        if (own.isMaven()) {
            modules.addMaven(project);
        } else if (own.gradleFile().isPresent() || isGradleRoot(project)) {
            modules.found.add(project);
            modules.addGradle();
        } else {
            throw new NotCheckedError(
                    "there is no pom.xml in " + project + ", and no build of Gradle",
                    "name the folder of a Maven or Gradle project");
        }
        return modules.found.stream()
                .map(directory -> new CodeModule(project, directory))
                .toList();
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

    private static boolean isGradleRoot(Path project) {
        return Files.isRegularFile(project.resolve("settings.gradle"))
                || Files.isRegularFile(project.resolve("settings.gradle.kts"));
    }

    /** Gradle's settings are a program; where build files are is plain to see. */
    private void addGradle() {
        List<Path> builds = new ArrayList<>();
        try {
            Files.walkFileTree(project, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    Path name = directory.getFileName();
                    boolean isHidden = name != null && name.toString().startsWith(".");
                    boolean isPassedOver = name != null && NO_MODULES.contains(name.toString());
                    if (!directory.equals(project) && (isHidden || isPassedOver || isProjectOfItsOwn(directory))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (new CodeModule(project, directory).gradleFile().isPresent()) {
                        builds.add(directory);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.addAll(builds);
    }

    private static boolean isProjectOfItsOwn(Path module) {
        return Files.isDirectory(module.resolve(LOG));
    }
}
