package dev.plumbline.templates.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.TemplateLoader;
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
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of template files that ships with the program, in a jar or in a folder of classes. */
public final class TemplateFolder {

    private static final String ABOVE = "/dev/plumbline/templates/";

    /** What does not depend on the kind of a decision. */
    static final TemplateFolder OF_EVERY_KIND =
            find("render/files", "README.md").orElseThrow();

    private final String root;
    private final URL anchor;

    private TemplateFolder(String root, URL anchor) {
        this.root = root;
        this.anchor = anchor;
    }

    /**
     * Looks for a folder.
     *
     * @param folder below {@code dev/plumbline/templates}
     * @param anchor a file of the folder, so that the folder's own address is known
     */
    public static Optional<TemplateFolder> find(String folder, String anchor) {
        String root = ABOVE + folder + "/";
        return Optional.ofNullable(TemplateFolder.class.getResource(root + anchor))
                .map(url -> new TemplateFolder(root, url));
    }

    /** The paths of all files below a folder in this one, relative to it, in order. */
    public List<String> list(String folder) {
        try {
            return anchor.openConnection() instanceof JarURLConnection jar ? inJar(jar, folder) : onDisk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> inJar(JarURLConnection connection, String folder) throws IOException {
        String prefix = root.substring(1) + folder + "/";
        return connection.getJarFile().stream()
                .filter(candidate -> candidate.getName().startsWith(prefix) && !candidate.isDirectory())
                .map(candidate -> candidate.getName().substring(prefix.length()))
                .sorted()
                .toList();
    }

    private List<String> onDisk(String folder) throws IOException {
        Path place = Objects.requireNonNull(
                        Path.of(URI.create(anchor.toString())).getParent())
                .resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(place)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> place.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** What a file holds, by its path in this folder. */
    public byte[] read(String path) {
        try (InputStream in = TemplateFolder.class.getResourceAsStream(root + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TemplateLoader loader() {
        return new ClassTemplateLoader(TemplateFolder.class, root);
    }
}
