package dev.plumbline.adr.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads small UTF-8 files that people write by hand, and refuses what cannot be one. */
public final class TextFile {

    /** In bytes. A file of answers or a record is some kilobytes; a megabyte is a mistake. */
    public static final int LARGEST = 1 << 20;

    private TextFile() {}

    /** @throws InvalidInputException if there is no such file, or it is a directory, too large or not UTF-8 */
    public static String read(Path path) {
        return read(path.toString(), path);
    }

    /**
     * Reads a file that messages call by another name than its path.
     *
     * @throws InvalidInputException if there is no such file, or it is a directory, too large or not UTF-8
     */
    public static String read(String name, Path path) {
        return read(name, path, false);
    }

    /**
     * Reads a file that may be in another encoding than UTF-8, as {@code .properties} may: where it is not UTF-8, each
     * byte is a sign of ISO 8859-1.
     *
     * @throws InvalidInputException if there is no such file, or it is a directory or too large
     */
    public static String readUtf8OrLatin1(String name, Path path) {
        return read(name, path, true);
    }

    private static String read(String name, Path path, boolean orLatin1) {
        Location file = Location.wholeFile(name);
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(file, "this is a directory", "name a file in it");
        }
        if (!Files.exists(path)) {
            throw new InvalidInputException(file, "there is no such file", "check the path");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in, orLatin1);
        } catch (IOException e) {
            throw new InvalidInputException(file, "this cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    /** @throws InvalidInputException if the stream is too long or not UTF-8 */
    public static String read(String name, InputStream in) {
        return read(name, in, false);
    }

    private static String read(String name, InputStream in, boolean orLatin1) {
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new InvalidInputException(
                        Location.wholeFile(name), "this is larger than 1 MiB", "check that it is the right file");
            }
            return withoutMark(orLatin1 ? utf8OrLatin1(bytes) : utf8(bytes))
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw notUtf8(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text as it is, with its line ends.
     *
     * @param name of the file, for messages
     * @throws InvalidInputException if it is not UTF-8
     */
    public static String exactly(String name, byte[] bytes) {
        try {
            return utf8(bytes);
        } catch (CharacterCodingException e) {
            throw notUtf8(name);
        }
    }

    private static InvalidInputException notUtf8(String name) {
        return new InvalidInputException(Location.wholeFile(name), "this is not UTF-8 text", "save it as UTF-8");
    }

    /** @throws UncheckedIOException if the file cannot be read */
    public static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text in UTF-8, or else in ISO 8859-1, where any byte is a sign. */
    public static String utf8OrLatin1(byte[] bytes) {
        try {
            return utf8(bytes);
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
