package dev.plumbline.adr.record;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the texts of a log from a folder and what is below it. */
final class LogFolder {

    private LogFolder() {}

    /**
     * The texts of files that are named like records, and of those that look as if they said something to machines. By
     * path in the folder, with forward slashes.
     */
    static SortedMap<String, String> texts(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!Files.exists(folder)) {
            return texts;
        }
        if (!Files.isDirectory(folder)) {
            throw unreadable(folder, "it is a file");
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                String seen = seen(file);
                boolean saysSomething = hasMap(seen);
                if (saysSomething || new RecordName(name).isGiven()) {
                    texts.put(name, saysSomething ? TextFile.read(file) : seen);
                }
            }
        } catch (UncheckedIOException | IOException e) {
            throw unreadable(folder, String.valueOf(e.getMessage()));
        }
        return texts;
    }

    private static boolean hasMap(String text) {
        return FrontMatterLine.of(List.of(text.split("\n", -1))).isPresent();
    }

    /** Whatever can be seen of a file, be it text or not: a team's own records are not refused for their bytes. */
    private static String seen(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(TextFile.LARGEST);
            String text = new String(bytes, charset(bytes));
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
        }
    }

    private static Charset charset(byte[] bytes) {
        boolean isWide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
        return isWide && bytes[0] < 0 && bytes[1] < 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static InvalidInputException unreadable(Path folder, String why) {
        return new InvalidInputException(
                Location.wholeFile(folder.toString()),
                "this folder of records cannot be read: " + why,
                "it must be a folder that you may read");
    }
}
