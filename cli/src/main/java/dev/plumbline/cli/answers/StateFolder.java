package dev.plumbline.cli.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where files go that are a person's own and no project's: the folder that the XDG Base Directory Specification calls
 * state, its like on Windows, or else the one for temporary files.
 */
final class StateFolder {

    private static final String NAME = "plumbline";

    private final Map<String, String> environment;

    StateFolder(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Writes a text to a file that is not there yet.
     *
     * @param name of the file, without ending
     * @return the file; empty if it can be written nowhere
     */
    Optional<Path> save(String name, String text) {
        return Stream.of(
                        place("XDG_STATE_HOME", NAME),
                        place("HOME", ".local/state/" + NAME),
                        place("LOCALAPPDATA", NAME),
                        Optional.of(Path.of(System.getProperty("java.io.tmpdir"))))
                .flatMap(Optional::stream)
                .map(folder -> save(folder, name, text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Path> place(String variable, String below) {
        return Optional.of(environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve(below));
    }

    private static Optional<Path> save(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            for (int i = 1; ; i++) {
                Path file = folder.resolve(name + (i == 1 ? "" : "-" + i) + ".yaml");
                try {
                    return Optional.of(Files.writeString(
                            file,
                            text,
                            StandardCharsets.UTF_8,
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE));
                } catch (FileAlreadyExistsException taken) {
                    if (Files.isRegularFile(file) && text.equals(Files.readString(file))) {
                        return Optional.of(file);
                    }
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
