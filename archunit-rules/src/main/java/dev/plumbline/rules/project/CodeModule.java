package dev.plumbline.rules.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with sources, in the layout of Maven or of Gradle.
 *
 * @param project the folder that names of files are relative to
 * @param poms that build it; none if Maven does not
 */
public record CodeModule(Path project, Path directory, List<PomFamily> poms, BuildFolders folders) {

    private static final List<String> BUILDS = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    public CodeModule {
        poms = List.copyOf(poms);
    }

    /** A module whose build says nothing about its folders. */
    public CodeModule(Path project, Path directory) {
        this(project, directory, List.of(), BuildFolders.usual(directory));
    }

    static CodeModule ofMaven(Path project, Path directory, List<PomFamily> poms) {
        return new CodeModule(
                project,
                directory,
                poms,
                poms.stream()
                        .map(pom -> BuildFolders.ofMaven(directory, pom.folders()))
                        .reduce(BuildFolders::and)
                        .orElseGet(() -> BuildFolders.usual(directory)));
    }

    /** Whether a folder has a build of its own, and so is a module, whatever it is called. */
    public static boolean isIn(Path folder) {
        return BUILDS.stream().anyMatch(build -> Files.isRegularFile(folder.resolve(build)));
    }

    /** A file or folder of this module as messages name it. */
    public String name(String below) {
        String prefix = name();
        return prefix.isEmpty() ? below : prefix + "/" + below;
    }

    /** The same of one in its folder. */
    public String named(Path file) {
        return name(directory.relativize(file).toString().replace('\\', '/'));
    }

    /** Its folder, from the project's; empty if it is that. */
    public String name() {
        return project.relativize(directory).toString().replace('\\', '/');
    }

    /** How it is compiled, with the wrapper of its project if there is one. */
    public String howToCompile() {
        boolean isMaven = !poms.isEmpty();
        String wrapper = isMaven ? "mvnw" : "gradlew";
        String command = Files.exists(project.resolve(wrapper)) ? "./" + wrapper : isMaven ? "mvn" : "gradle";
        return "compile first, for instance with " + command + (isMaven ? " verify" : " build");
    }

    public List<Path> classFolders() {
        return existing(folders.classes());
    }

    public List<Path> sourceFolders() {
        return existing(folders.sources());
    }

    private static List<Path> existing(List<Path> folders) {
        return folders.stream().filter(Files::isDirectory).toList();
    }
}
