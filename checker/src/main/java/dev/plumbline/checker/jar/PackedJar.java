package dev.plumbline.checker.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar that an application is packed with.
 *
 * @param name its path within the application's jar, or from the folder that this is in
 */
record PackedJar(String name, Content content) {

    private static final List<String> INSIDE = List.of("BOOT-INF/lib/", "WEB-INF/lib/", "WEB-INF/lib-provided/");
    private static final String QUARKUS = "quarkus/quarkus-application.dat";

    /** What is in a jar; the caller closes it. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /** Those in a jar of Spring Boot or a war, those that a manifest names, and those of a Quarkus application. */
    static List<PackedJar> of(Path jar, ZipFile zip) throws IOException {
        List<PackedJar> packed = new ArrayList<>();
        zip.stream()
                .filter(entry -> INSIDE.stream().anyMatch(entry.getName()::startsWith))
                .filter(entry -> entry.getName().endsWith(".jar"))
                .forEach(entry -> packed.add(new PackedJar(entry.getName(), () -> zip.getInputStream(entry))));
        Path folder = jar.toAbsolutePath().getParent();
        if (folder == null) {
            return packed;
        }
        for (String name : named(zip)) {
            beside(folder, folder.resolve(name)).ifPresent(packed::add);
        }
        if (Files.isRegularFile(folder.resolve(QUARKUS))) {
            // Its start-up reads them from a file of its own; the manifest names only what that needs.
            packed.addAll(all(folder, "app"));
            packed.addAll(all(folder, "lib/main"));
        }
        return packed;
    }

    private static List<String> named(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("META-INF/MANIFEST.MF");
        if (entry == null) {
            return List.of();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String names = new Manifest(in).getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(Optional.ofNullable(names).orElse("").split(" "))
                    .filter(name -> name.endsWith(".jar"))
                    .filter(Predicate.not(name -> name.contains(":")))
                    .toList();
        }
    }

    private static List<PackedJar> all(Path folder, String below) throws IOException {
        if (!Files.isDirectory(folder.resolve(below))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .flatMap(file -> beside(folder, file).stream())
                    .toList();
        }
    }

    private static Optional<PackedJar> beside(Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return Files.isRegularFile(file)
                ? Optional.of(new PackedJar(name, () -> Files.newInputStream(file)))
                : Optional.empty();
    }
}
