package dev.plumbline.adr.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
        return read(name, path, Optional.empty());
    }

    /**
     * Reads a file that may be in another encoding than UTF-8, as {@code .properties} may: where it is not UTF-8, each
     * byte is a sign of ISO 8859-1.
     *
     * @throws InvalidInputException if there is no such file, or it is a directory or too large
     */
    public static String readUtf8OrLatin1(String name, Path path) {
        return read(name, path, Optional.of(StandardCharsets.ISO_8859_1));
    }

    private static String read(String name, Path path, Optional<Charset> otherwise) {
        Location file = Location.wholeFile(name);
        if (Files.isDirectory(path)) {
            throw new InvalidInputException(file, "this is a directory", "name a file in it");
        }
        if (!Files.exists(path)) {
            throw new InvalidInputException(file, "there is no such file", "check the path");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(name, in, otherwise);
        } catch (IOException e) {
            throw new InvalidInputException(file, "this cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    /** @throws InvalidInputException if the stream is too long or not UTF-8 */
    public static String read(String name, InputStream in) {
        return read(name, in, Optional.empty());
    }

    private static String read(String name, InputStream in, Optional<Charset> otherwise) {
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new InvalidInputException(
                        Location.wholeFile(name), "this is larger than 1 MiB", "check that it is the right file");
            }
            return withoutMark(decoded(bytes, otherwise)).replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(Location.wholeFile(name), "this is not UTF-8 text", "save it as UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(byte[] bytes, Optional<Charset> otherwise) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            if (otherwise.isEmpty()) {
                throw e;
            }
            return new String(bytes, otherwise.get());
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
