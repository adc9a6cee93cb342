package dev.plumbline.cli.output;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A file that a result goes to: all of it or nothing. */
public final class OutputFile {

    private final Path path;

    private OutputFile(Path path) {
        this.path = path;
    }

    /** @throws InvalidInputException if no file can be written there */
    public static OutputFile at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new InvalidInputException(
                    Location.wholeFile(path.toString()), "this is a folder", "name a file with --output");
        }
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    Location.wholeFile(path.toString()),
                    "there is no folder " + folder,
                    "create it, or name a file in one that is there");
        }
        return new OutputFile(absolute);
    }

    /** Replaces what is there. */
    public void write(String text) {
        Path beside = path.resolveSibling("." + Objects.requireNonNull(path.getFileName()) + ".plumbline-new");
        try {
            Files.writeString(beside, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was written: " + e.getMessage(), e);
        } finally {
            delete(beside);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
