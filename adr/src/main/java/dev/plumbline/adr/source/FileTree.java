package dev.plumbline.adr.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files below a folder. */
public final class FileTree {

    private FileTree() {}

    /** At any depth, in the order of their paths; none if there is no such folder. */
    public static List<Path> files(Path folder, FileVisitOption... options) {
        return files(folder, Integer.MAX_VALUE, options);
    }

    /** @param depth 1 for those in the folder itself */
    public static List<Path> files(Path folder, int depth, FileVisitOption... options) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth, options)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
