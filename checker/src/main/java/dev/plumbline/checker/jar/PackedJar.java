package dev.plumbline.checker.jar;

import dev.plumbline.adr.source.FileTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Those that were found.
     *
     * @param missing what a manifest names, and is not there
     */
    record Found(List<PackedJar> jars, List<String> missing) {

        Found {
            jars = List.copyOf(jars);
            missing = List.copyOf(missing);
        }
    }

    /** What the jar is called, without its path. */
    String file() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Those in a jar of Spring Boot or a war, those that a manifest names, and those of a Quarkus application. */
    static Found of(Path jar, ZipFile zip) throws IOException {
        Map<String, PackedJar> packed = new LinkedHashMap<>();
        zip.stream()
                .filter(entry -> INSIDE.stream().anyMatch(entry.getName()::startsWith))
                .filter(entry -> entry.getName().endsWith(".jar"))
                .map(entry -> new PackedJar(entry.getName(), () -> zip.getInputStream(entry)))
                .forEach(inside -> packed.putIfAbsent(inside.name(), inside));
        Path file = jar.toAbsolutePath().normalize();
        List<String> missing = new ArrayList<>();
        for (String name : named(zip)) {
            beside(file, named(file, name))
                    .ifPresentOrElse(found -> packed.putIfAbsent(found.name(), found), () -> missing.add(name));
        }
        Path folder = file.resolveSibling("");
        if (Files.isRegularFile(folder.resolve(QUARKUS))) {
            // Its start-up reads them from a file of its own; the manifest names only what that needs.
            Stream.of("app", "lib/main")
                    .flatMap(name -> FileTree.files(folder.resolve(name), 1).stream())
                    .filter(found -> found.toString().endsWith(".jar"))
                    .flatMap(found -> beside(file, Optional.of(found)).stream())
                    .forEach(other -> packed.putIfAbsent(other.name(), other));
        }
        return new Found(List.copyOf(packed.values()), missing);
    }

    /** The jars among the entries of {@code Class-Path}, which are addresses. */
    private static List<String> named(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("META-INF/MANIFEST.MF");
        if (entry == null) {
            return List.of();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String names = new Manifest(in).getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(Optional.ofNullable(names).orElse("").split(" "))
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }

    private static Optional<Path> named(Path jar, String address) {
        try {
            return Optional.of(Path.of(jar.toUri().resolve(new URI(address))));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Optional<PackedJar> beside(Path jar, Optional<Path> file) {
        return file.filter(Files::isRegularFile)
                .map(found -> new PackedJar(
                        jar.resolveSibling("")
                                .relativize(found.toAbsolutePath().normalize())
                                .toString()
                                .replace('\\', '/'),
                        () -> Files.newInputStream(found)));
    }
}
