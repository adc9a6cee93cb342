package dev.plumbline.checker;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar, laid out in a temporary folder as if it were a module. */
final class UnpackedJar implements AutoCloseable {

    private static final List<String> ROOTS = List.of("BOOT-INF/classes/", "WEB-INF/classes/");
    private static final Pattern CONFIGURATION = Pattern.compile(
            "application(-[A-Za-z0-9_-]+)?\\.(properties|ya?ml)|META-INF/microprofile-config\\.properties");
    private static final Pattern POM = Pattern.compile("META-INF/maven/[^/]+/([^/]+)/pom\\.xml");

    private final Path directory;
    private final List<String> notes = new ArrayList<>();

    private UnpackedJar(Path directory) {
        this.directory = directory;
        notes.add("a jar has no sources: constants and settings that a class file does not show were not looked at");
    }

    /** @throws InvalidInputException if this is no jar, or there is no folder of records */
    static UnpackedJar of(Path jar, Path records) {
        if (!Files.isDirectory(records)) {
            throw new InvalidInputException(
                    Location.wholeFile(records.toString()),
                    "there is no such folder of records",
                    "name it with --records, for instance --records docs/decisions");
        }
        try {
            UnpackedJar unpacked = new UnpackedJar(Files.createTempDirectory("plumbline-check"));
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                unpacked.unpack(zip, String.valueOf(jar.getFileName()));
                unpacked.copyRecords(records);
                return unpacked;
            } catch (IOException | RuntimeException e) {
                unpacked.close();
                throw e;
            }
        } catch (IOException e) {
            throw new InvalidInputException(
                    Location.wholeFile(jar.toString()),
                    "this jar cannot be read: " + e.getMessage(),
                    "name a jar, or the folder of a project");
        }
    }

    Path directory() {
        return directory;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private void unpack(ZipFile zip, String jarName) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
        String root = ROOTS.stream()
                .filter(candidate ->
                        entries.stream().anyMatch(entry -> entry.getName().startsWith(candidate)))
                .findFirst()
                .orElse("");
        for (ZipEntry entry : entries) {
            Optional<Path> target = target(entry.getName(), root);
            if (target.isPresent()) {
                write(zip, entry, target.get());
            }
        }
        List<? extends ZipEntry> poms = entries.stream()
                .filter(entry -> POM.matcher(entry.getName()).matches())
                .filter(entry -> jarName.startsWith(POM.matcher(entry.getName()).replaceFirst("$1")))
                .sorted(Comparator.comparing((ZipEntry entry) -> entry.getName().length())
                        .reversed())
                .toList();
        if (poms.isEmpty()) {
            Files.writeString(directory.resolve("pom.xml"), "<project/>\n");
            notes.add("there is no pom in the jar, so its dependencies were not looked at");
        } else {
            write(zip, poms.get(0), directory.resolve("pom.xml"));
        }
    }

    private Optional<Path> target(String name, String root) {
        String below = name.startsWith(root) ? name.substring(root.length()) : name;
        if (name.endsWith(".class") && name.startsWith(root) && !below.startsWith("META-INF/")) {
            return Optional.of(directory.resolve("target/classes").resolve(below));
        }
        return CONFIGURATION.matcher(below).matches()
                ? Optional.of(directory.resolve("src/main/resources").resolve(below))
                : Optional.empty();
    }

    private void write(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Path inside = target.normalize();
        if (!inside.startsWith(directory)) {
            throw new IOException(entry.getName() + " would be written outside of the folder it is unpacked to");
        }
        Files.createDirectories(inside.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, inside);
        }
    }

    private void copyRecords(Path records) throws IOException {
        Path log = Files.createDirectories(directory.resolve("docs/decisions"));
        try (Stream<Path> files = Files.list(records)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, log.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
