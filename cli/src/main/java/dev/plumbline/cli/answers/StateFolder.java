package dev.plumbline.cli.answers;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where files go that are a person's own and no project's: the folder that the XDG Base Directory Specification calls
 * state, or its like on Windows. A file is whole at any moment.
 */
final class StateFolder {

    private static final String FOLDER = "plumbline";

    private final Map<String, String> environment;

    StateFolder(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The newest file of that name; empty if there is none. */
    Optional<Path> newest(String name) {
        return places().flatMap(folder -> IntStream.of(newest(folder, name))
                        .filter(number -> number > 0)
                        .mapToObj(number -> folder.resolve(file(name, number))))
                .findFirst();
    }

    /** Writes a file that is the newest of its name; empty if it can be written nowhere. */
    Optional<Path> add(String name, String text) {
        return places().flatMap(folder -> add(folder, name, text).stream()).findFirst();
    }

    private static Optional<Path> add(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            Path written = beside(folder, text);
            for (int number = newest(folder, name) + 1; ; number++) {
                try {
                    return Optional.of(Files.move(written, folder.resolve(file(name, number))));
                } catch (FileAlreadyExistsException taken) {
                    // Somebody else was faster.
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a file has another text now. */
    static boolean replace(Path file, String text) {
        try {
            Path folder = file.resolveSibling("");
            Files.move(beside(folder, text), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes a file whose text is kept elsewhere now; that it may stay does no harm. */
    static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            // It is offered again, no more.
        }
    }

    private static Path beside(Path folder, String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, ".", ".tmp"), text);
    }

    /** The number of the newest file of that name, 0 if there is none. */
    private static int newest(Path folder, String name) {
        Pattern form = Pattern.compile(Pattern.quote(name) + "(?:-([1-9]\\d{0,5}))?\\.yaml");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> form.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(matched -> matched.group(1) == null ? 1 : Integer.parseInt(matched.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String file(String name, int number) {
        return name + (number == 1 ? "" : "-" + number) + ".yaml";
    }

    private Stream<Path> places() {
        return Stream.of(
                        place("XDG_STATE_HOME", FOLDER),
                        place("HOME", ".local/state/" + FOLDER),
                        place("LOCALAPPDATA", FOLDER))
                .flatMap(Optional::stream);
    }

    private Optional<Path> place(String variable, String below) {
        return Optional.of(environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve(below));
    }
}
