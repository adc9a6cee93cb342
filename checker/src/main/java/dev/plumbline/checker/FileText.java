package dev.plumbline.checker;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with the text that it has, or would have.
 *
 * @param path absolute; nothing need be there yet
 */
public record FileText(Path path, String text) {

    public FileText {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * A file as it is on disk.
     *
     * @throws InvalidInputException if there is none
     */
    public static FileText read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new InvalidInputException(
                    Location.wholeFile(path.toString()), "there is no such file", "name a file of a project");
        }
        return new FileText(path, TextFile.utf8OrLatin1(TextFile.bytes(path)));
    }
}
