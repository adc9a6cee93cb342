package dev.plumbline.templates.render;

import dev.plumbline.adr.source.FileTree;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A folder of templates that ships with the program, in a jar or in a folder of classes. */
final class ShippedFolder extends TemplateFolder {

    private static final String ABOVE = "/dev/plumbline/templates/";

    /** What does not depend on the kind of a decision. */
    static final TemplateFolder OF_EVERY_KIND =
            lookFor("render/files", "README.md").orElseThrow();

    private final String root;
    private final URL anchor;

    private ShippedFolder(String root, URL anchor) {
        this.root = root;
        this.anchor = anchor;
    }

    /** @param anchor a file of the folder, so that the folder's own address is known */
    static Optional<TemplateFolder> lookFor(String folder, String anchor) {
        String root = ABOVE + folder + "/";
        return Optional.ofNullable(ShippedFolder.class.getResource(root + anchor))
                .map(url -> new ShippedFolder(root, url));
    }

    @Override
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

    private List<String> onDisk(String folder) {
        Path place = Objects.requireNonNull(
                        Path.of(URI.create(anchor.toString())).getParent())
                .resolve(folder);
        return FileTree.files(place).stream()
                .map(path -> place.relativize(path).toString().replace('\\', '/'))
                .sorted()
                .toList();
    }

    @Override
    public boolean has(String path) {
        return ShippedFolder.class.getResource(root + path) != null;
    }

    @Override
    public byte[] read(String path) {
        try (InputStream in = ShippedFolder.class.getResourceAsStream(root + path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    TemplateLoader loader() {
        return new ClassTemplateLoader(ShippedFolder.class, root);
    }

    @Override
    public String name(String path) {
        return path;
    }

    /** What ships fails by a fault of ours. */
    @Override
    RuntimeException failure(String template, int line, int column, String problem, Exception cause) {
        return new IllegalStateException("template " + template + ": " + problem, cause);
    }
}
