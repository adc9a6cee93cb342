package dev.plumbline.adr.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_directory_is_refused() {
        assertRefused(folder, folder + ": this is a directory; name a file in it");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Path file = folder.resolve("plumbline.yml");

        assertRefused(file, file + ": there is no such file; check the path");
    }

    @Test
    void a_file_of_50_megabytes_is_refused_without_reading_it_all() throws IOException {
        Path file = folder.resolve("plumbline.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50L << 20);
        }

        assertRefused(file, file + ": this is larger than 1 MiB; check that it is the right file");
    }

    @Test
    void an_endless_stream_is_refused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };

        assertThatThrownBy(() -> TextFile.read("standard input", endless))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("standard input: this is larger than 1 MiB; check that it is the right file");
    }

    @Test
    void a_file_of_just_a_mebibyte_is_read() {
        assertThat(TextFile.read("file", new ByteArrayInputStream(new byte[TextFile.LARGEST])))
                .hasSize(TextFile.LARGEST);
    }

    @Test
    void what_is_not_utf_8_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), "größe".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(file, file + ": this is not UTF-8 text; save it as UTF-8");
    }

    @Test
    void a_byte_order_mark_and_foreign_line_ends_are_taken_off() throws IOException {
        Path file = Files.writeString(folder.resolve("windows.yaml"), "\uFEFFa: 1\r\nb: 2\rc: 3\n");

        assertThat(TextFile.read(file)).isEqualTo("a: 1\nb: 2\nc: 3\n");
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> TextFile.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }
}
