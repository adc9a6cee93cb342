package dev.plumbline.adr.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files below a folder. */
public final class FileTree {

    private static final Set<String> NO_MODULES = Set.of("src", "target", "build", "node_modules");

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

    /**
     * A project's folder, and those below it that may be modules. What is hidden, and what builds read and write, is
     * passed over with all that is in it.
     *
     * @param isOther tells more folders that are passed over
     * @throws UncheckedIOException if a folder cannot be looked into
     */
    public static List<Path> modules(Path project, Predicate<Path> isOther) {
        return modules(project, isOther, unreadable -> {
            throw new UncheckedIOException(unreadable);
        });
    }

    /**
     * The same where not every folder can be looked into.
     *
     * @param unreadable told why a folder is not looked into
     */
    public static List<Path> modules(Path project, Predicate<Path> isOther, Consumer<IOException> unreadable) {
        List<Path> modules = new ArrayList<>(List.of(project));
        try (DirectoryStream<Path> inside =
                Files.newDirectoryStream(project, path -> isModule(path) && !isOther.test(path))) {
            inside.forEach(folder -> modules.addAll(modules(folder, isOther, unreadable)));
        } catch (IOException e) {
            unreadable.accept(e);
        }
        return modules;
    }

    private static boolean isModule(Path path) {
        String name = String.valueOf(path.getFileName());
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && !NO_MODULES.contains(name);
    }
}
