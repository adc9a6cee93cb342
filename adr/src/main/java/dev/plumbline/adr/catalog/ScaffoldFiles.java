package dev.plumbline.adr.catalog;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The scaffold that a team keeps beside a catalog of its own, as it is: nobody has looked at it yet.
 *
 * @param name of its folder, for messages, with a slash at the end
 * @param files by path in that folder, with forward slashes
 */
public record ScaffoldFiles(String name, SortedMap<String, byte[]> files) {

    /** So that nobody names a home folder and waits. */
    private static final int MOST = 2_000;

    public ScaffoldFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads a folder. What leads out of it is not followed.
     *
     * @throws InvalidInputException if there is a link in it, a file of more than a megabyte, or too many files
     */
    static SortedMap<String, byte[]> in(String name, Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path path : below(folder)) {
            String file = folder.relativize(path).toString().replace('\\', '/');
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                files.put(file, read(name + "/" + file, path));
            }
            if (files.size() > MOST) {
                throw refused(name, "there are more than " + MOST + " files here", "leave out what is no template");
            }
        }
        return files;
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name, Path path) {
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw refused(name, "this is no plain file", "put the file itself in the place of a link");
            }
            if (Files.size(path) > TextFile.LARGEST) {
                throw refused(name, "this is larger than 1 MiB", "leave it out, or fetch it when the project is built");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw refused(name, "this cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    private static InvalidInputException refused(String name, String problem, String remedy) {
        return new InvalidInputException(Location.wholeFile(name), problem, remedy);
    }
}
