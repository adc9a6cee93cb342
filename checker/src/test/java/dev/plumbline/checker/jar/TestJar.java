package dev.plumbline.checker.jar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar, written file by file. */
final class TestJar {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    TestJar with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    TestJar with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    TestJar with(String path, TestJar inside) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        inside.write(content);
        return with(path, content.toByteArray());
    }

    Path in(Path file) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private void write(OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
