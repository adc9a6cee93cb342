package dev.plumbline.bench.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Classes from jars, laid out as a compiled module with a record. */
final class ClassSet {

    private final Path root;
    private int size;

    private ClassSet(Path root) {
        this.root = root;
    }

    /** An empty module; what was in the folder is removed. */
    static ClassSet in(Path root, String record) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        ClassSet set = new ClassSet(root);
        set.write("pom.xml", "<project/>\n");
        set.write("src/main/resources/application.properties", "quarkus.mailer.host=localhost\n");
        set.write("docs/decisions/0001-notification-by-cron.md", record);
        Files.createDirectories(root.resolve("target/classes"));
        return set;
    }

    /** What a module was compiled to, its record, its configuration, its pom and its sources. */
    ClassSet module(Path module) throws IOException {
        for (String part : List.of("target/classes", "docs/decisions", "src/main", "pom.xml")) {
            try (Stream<Path> files = Files.walk(module.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = root.resolve(module.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.write(target, Files.readAllBytes(file));
                    size += file.toString().endsWith(".class") ? 1 : 0;
                }
            }
        }
        return this;
    }

    /** The classes of a jar in the order of their names, until there are enough. */
    ClassSet jar(Path jar, int enough) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .filter(entry -> !entry.getName().startsWith("META-INF/"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                if (size >= enough) {
                    break;
                }
                Path target = root.resolve("target/classes")
                        .resolve(entry.getName().replaceFirst("^(BOOT|WEB)-INF/classes/", ""));
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                    size++;
                }
            }
        }
        return this;
    }

    int size() {
        return size;
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
