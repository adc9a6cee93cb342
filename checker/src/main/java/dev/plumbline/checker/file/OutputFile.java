package dev.plumbline.checker.file;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that a result goes to. A plain file is replaced, all of it or nothing. What is not a plain file stays what it
 * is: a link is followed to the file it names, and a pipe or a device is written to.
 */
public sealed interface OutputFile permits PlainFile, OpenStream {

    /**
     * Finds out what is there. A pipe is opened at once, so that nobody waits for a result that nobody reads.
     *
     * @throws InvalidInputException if nothing can be written there
     */
    static OutputFile at(Path path) {
        Path file = Target.of(path.toAbsolutePath());
        if (Target.isStream(file)) {
            return OpenStream.to(path, file);
        }
        return PlainFile.at(path, file);
    }

    /**
     * Writes a result, once.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void write(String text);

    /** What a path leads to. */
    final class Target {

        /** Files that a program has open; on Linux, also what {@code /dev/stdout} leads to. */
        private static final Pattern OPEN_FILES = Pattern.compile("/proc/[^/]+(/task/[^/]+)?/fd|/dev/fd");

        private static final int MOST_LINKS = 40;

        private Target() {}

        /** The file behind links, which need not be there; one that is open already is left to the system to find. */
        private static Path of(Path path) {
            Path file = path;
            try {
                for (int i = 0; Files.isSymbolicLink(file) && !isOpenFile(file); i++) {
                    if (i == MOST_LINKS) {
                        throw refused(path, "this is a link that leads to itself", "name a file");
                    }
                    file = file.resolveSibling(Files.readSymbolicLink(file));
                }
                return file;
            } catch (IOException e) {
                throw refused(path, "this link cannot be followed: " + e.getMessage(), "name a file");
            }
        }

        private static boolean isStream(Path file) throws InvalidInputException {
            return isOpenFile(file) || (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file));
        }

        private static boolean isOpenFile(Path file) {
            return Optional.ofNullable(file.getParent())
                    .flatMap(Target::real)
                    .filter(folder -> OPEN_FILES.matcher(folder.toString()).matches())
                    .isPresent();
        }

        private static Optional<Path> real(Path folder) {
            try {
                return Optional.of(folder.toRealPath());
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        static InvalidInputException refused(Path path, String problem, String remedy) {
            return new InvalidInputException(Location.wholeFile(path.toString()), problem, remedy);
        }
    }
}
