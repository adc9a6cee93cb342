package dev.plumbline.rules.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with sources, in the layout of Maven or of Gradle.
 *
 * @param project the folder that names of files are relative to
 */
record CodeModule(Path project, Path directory) {

    private static final List<String> CLASSES = List.of(
            "target/classes", "build/classes/java/main", "build/classes/kotlin/main", "build/classes/groovy/main");
    private static final List<String> SOURCES = List.of("src/main/java", "src/main/kotlin");

    /** A file or folder of this module as messages name it. */
    String name(String below) {
        String prefix = project.relativize(directory).toString().replace('\\', '/');
        return prefix.isEmpty() ? below : prefix + "/" + below;
    }

    List<Path> classFolders() {
        return existing(CLASSES);
    }

    List<Path> sourceFolders() {
        return existing(SOURCES);
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

    private List<Path> existing(List<String> folders) {
        return Stream.of(folders)
                .flatMap(List::stream)
                .map(directory::resolve)
                .filter(Files::isDirectory)
                .toList();
    }
}
