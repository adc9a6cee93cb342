package dev.plumbline.rules.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with sources, in the layout of Maven or of Gradle.
 *
 * @param project the folder that names of files are relative to
 */
record CodeModule(Path project, Path directory, BuildFolders folders) {

    /** A module whose build says nothing about its folders. */
    CodeModule(Path project, Path directory) {
        this(project, directory, BuildFolders.usual(directory));
    }

    /** The same module with the folders that its pom says. */
    CodeModule asWrittenInPom() {
        return new CodeModule(project, directory, BuildFolders.ofMaven(directory, PomReader.folders(this)));
    }

    /** A file or folder of this module as messages name it. */
    String name(String below) {
        String prefix = name();
        return prefix.isEmpty() ? below : prefix + "/" + below;
    }

    /** The same of one in its folder. */
    String named(Path file) {
        return name(directory.relativize(file).toString().replace('\\', '/'));
    }

    /** Its folder, from the project's; empty if it is that. */
    String name() {
        return project.relativize(directory).toString().replace('\\', '/');
    }

    List<Path> classFolders() {
        return existing(folders.classes());
    }

    List<Path> sourceFolders() {
        return existing(folders.sources());
    }

    Path resources() {
        return directory.resolve("src/main/resources");
    }

    Path pom() {
        return directory.resolve("pom.xml");
    }

    boolean isMaven() {
        return Files.isRegularFile(pom());
    }

    private static List<Path> existing(List<Path> folders) {
        return folders.stream().filter(Files::isDirectory).toList();
    }
}
