package dev.plumbline.templates.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The template files that ship with the program, in a jar or in a folder of classes. */
final class TemplateFolder {

    /** Where templates are, relative to this package. */
    static final String ROOT = "files";

    /** A file of the folder, so that the folder's own address is known. */
    private static final String ANCHOR = ROOT + "/README.md";

    private TemplateFolder() {}

    /** The paths of all files below a layer, relative to it, in order. */
    static List<String> list(String layer) {
        URL anchor = Objects.requireNonNull(TemplateFolder.class.getResource(ANCHOR), ANCHOR);
        try {
            return anchor.openConnection() instanceof JarURLConnection jar ? inJar(jar, layer) : onDisk(anchor, layer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inJar(JarURLConnection connection, String layer) throws IOException {
        String entry = connection.getEntryName();
        String prefix = entry.substring(0, entry.lastIndexOf('/') + 1) + layer + "/";
        return connection.getJarFile().stream()
                .filter(candidate -> candidate.getName().startsWith(prefix) && !candidate.isDirectory())
                .map(candidate -> candidate.getName().substring(prefix.length()))
                .sorted()
                .toList();
    }

    private static List<String> onDisk(URL anchor, String layer) throws IOException {
        Path root = Objects.requireNonNull(
                        Path.of(URI.create(anchor.toString())).getParent())
                .resolve(layer);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    static byte[] read(String path) {
        try (InputStream in = TemplateFolder.class.getResourceAsStream(ROOT + "/" + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
