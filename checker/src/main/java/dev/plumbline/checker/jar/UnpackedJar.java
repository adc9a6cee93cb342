package dev.plumbline.checker.jar;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.checker.jar.PackedLibrary.Coordinates;
import dev.plumbline.rules.project.NotCheckedError;
import dev.plumbline.rules.project.Pom.Dependency;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar, laid out in a temporary folder as if it were a module. Jars that it is packed with are libraries; those with
 * classes in the packages that the records are about are laid out with it.
 */
public final class UnpackedJar implements AutoCloseable {

    private static final List<String> ROOTS = List.of("BOOT-INF/classes/", "WEB-INF/classes/");
    private static final String CLASSES = "target/classes";
    private static final Pattern CONFIGURATION = Pattern.compile(
            "application(-[A-Za-z0-9_-]+)?\\.(properties|ya?ml)|META-INF/microprofile-config\\.properties");

    private final Path directory;
    private final Packages packages;
    private final List<Dependency> packed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private UnpackedJar(Path directory, Packages packages) {
        this.directory = directory;
        this.packages = packages;
        notes.add("a jar has no sources: constants and settings that a class file does not show were not looked at");
    }

    /**
     * Lays a jar out.
     *
     * @param records the folder that they are in
     * @param packages that the records are about
     * @throws InvalidInputException if this is no jar
     * @throws NotCheckedError if there is no class in it to check
     */
    public static UnpackedJar of(Path jar, Path records, List<String> packages) {
        try {
            UnpackedJar unpacked =
                    new UnpackedJar(Files.createTempDirectory("plumbline-check"), new Packages(packages));
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                unpacked.copyRecords(records);
                unpacked.unpack(jar, zip);
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

    /** The folder of the module. */
    public Path directory() {
        return directory;
    }

    /** The libraries that it is packed with. */
    public List<Dependency> packed() {
        return List.copyOf(packed);
    }

    /** What could not be looked at, each as a sentence without a full stop. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private void unpack(Path jar, ZipFile zip) throws IOException {
        lay(zip, String.valueOf(jar.getFileName()));
        for (PackedJar inside : PackedJar.of(jar, zip)) {
            PackedLibrary library = PackedLibrary.read(inside);
            packed.add(library.dependency());
            if (library.hasAnyIn(packages)) {
                layModule(inside);
            }
        }
        if (!Files.isDirectory(directory.resolve(CLASSES))) {
            throw new NotCheckedError(
                    "there are no class files in " + jar + ", and no jar that it is packed with has one in " + packages,
                    "name the jar of the application");
        }
        Path pom = directory.resolve("pom.xml");
        if (!Files.exists(pom)) {
            Files.writeString(pom, "<project/>\n");
            if (packed.isEmpty()) {
                notes.add("there is no pom in the jar, so its dependencies were not looked at");
            }
        }
    }

    private void layModule(PackedJar jar) throws IOException {
        Path file = Files.createTempFile(directory, "module", ".jar");
        try (InputStream in = jar.content().open()) {
            Files.write(file, in.readAllBytes());
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            lay(zip, jar.name().substring(jar.name().lastIndexOf('/') + 1));
        }
        Files.delete(file);
    }

    private void lay(ZipFile zip, String name) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
        Set<Coordinates> written = entries.stream()
                .flatMap(entry -> Coordinates.of(entry.getName()).stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Coordinates::toString))));
        Optional<Coordinates> own = own(written, name);
        own.ifPresent(written::remove);
        if (!written.isEmpty()) {
            written.forEach(library ->
                    packed.add(Dependency.packed(library.group(), library.artifact(), library.path(), Set.of())));
            notes.add("libraries lie unpacked in " + name + ": only classes in " + packages
                    + " were looked at, and only libraries that are named in META-INF/maven");
        }
        String root = ROOTS.stream()
                .filter(candidate ->
                        entries.stream().anyMatch(entry -> entry.getName().startsWith(candidate)))
                .findFirst()
                .orElse("");
        for (ZipEntry entry : entries) {
            Optional<Path> target = own.filter(coordinates -> entry.getName().equals(coordinates.path()))
                    .map(coordinates -> Path.of("pom.xml"))
                    .or(() -> target(entry.getName(), root, written.isEmpty()));
            if (target.isPresent()) {
                write(zip, entry, directory.resolve(target.get()));
            }
        }
    }

    /** By the jar's name, or else, for it may be another, by the packages of the records. */
    private Optional<Coordinates> own(Set<Coordinates> written, String jar) {
        Comparator<Coordinates> byLength =
                Comparator.comparingInt(candidate -> candidate.artifact().length());
        return written.stream()
                .filter(candidate -> candidate.isNameOf(jar))
                .max(byLength)
                .or(() -> written.stream()
                        .filter(candidate -> packages.areOf(candidate.group()))
                        .findFirst());
    }

    /** Where a file of the jar belongs in a module. */
    private Optional<Path> target(String name, String root, boolean isAllOwn) {
        String below = name.startsWith(root) ? name.substring(root.length()) : name;
        if (name.endsWith(".class") && name.startsWith(root) && !below.startsWith("META-INF/")) {
            boolean isOwn = isAllOwn
                    || PackedLibrary.packageOf(below).filter(packages::have).isPresent();
            return isOwn ? Optional.of(Path.of(CLASSES).resolve(below)) : Optional.empty();
        }
        return CONFIGURATION.matcher(below).matches()
                ? Optional.of(Path.of("src/main/resources").resolve(below))
                : Optional.empty();
    }

    /** What comes first on the class path is what counts. */
    private void write(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Path inside = target.normalize();
        if (!inside.startsWith(directory)) {
            throw new IOException(entry.getName() + " would be written outside of the folder it is unpacked to");
        }
        if (Files.exists(inside)) {
            return;
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
