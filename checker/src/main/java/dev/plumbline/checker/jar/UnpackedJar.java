package dev.plumbline.checker.jar;

import dev.plumbline.adr.source.FileTree;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.rules.configuration.ConfigurationFiles;
import dev.plumbline.rules.dependency.Coordinates;
import dev.plumbline.rules.dependency.PackedLibrary;
import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import dev.plumbline.rules.project.NotCheckedError;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A jar, laid out in a temporary folder as if it were a module. Jars that it is packed with are libraries; those with
 * classes in the packages that the records are about are laid out with it.
 */
public final class UnpackedJar implements AutoCloseable {

    private static final List<String> ROOTS = List.of("BOOT-INF/classes/", "WEB-INF/classes/");
    private static final String CLASSES = "target/classes";
    private static final String MERGED = "META-INF/microprofile-config.properties";
    private static final Pattern VERSION = Pattern.compile("^META-INF/versions/\\d+/");

    private final Path directory;
    private final Packages packages;
    private final List<Dependency> packed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final JarPlaces places = new JarPlaces();

    /** What laid out classes of a name that is there already, as modules beside the application. */
    private final Set<String> modules = new LinkedHashSet<>();

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
        } catch (IOException | IllegalArgumentException e) {
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

    /** Where in the jar the files are that a report names. */
    public JarPlaces places() {
        return places;
    }

    /** What could not be looked at, each as a sentence without a full stop. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private void unpack(Path jar, ZipFile zip) throws IOException {
        lay(zip, String.valueOf(jar.getFileName()), "");
        PackedJar.Found found = PackedJar.of(jar, zip);
        for (PackedJar inside : found.jars()) {
            add(inside);
        }
        if (!found.missing().isEmpty()) {
            notes.add("the manifest names jars that were not looked at, for they are not there: "
                    + String.join(", ", found.missing()));
        }
        if (!Files.isDirectory(directory.resolve(CLASSES))) {
            throw new NotCheckedError(
                    "there are no class files in " + jar + ", and no jar that it is packed with has one in " + packages,
                    "name the jar of the application");
        }
        Path pom = directory.resolve("pom.xml");
        if (!Files.exists(pom)) {
            Files.writeString(pom, "<project></project>\n");
            if (packed.isEmpty()) {
                notes.add("there is no pom in the jar, so its dependencies were not looked at");
            }
        }
        if (!modules.isEmpty()) {
            addModules(pom);
        }
    }

    /** At the end, so that the lines of the pom stay where they are. */
    private void addModules(Path pom) throws IOException {
        String text = Files.readString(pom);
        StringBuilder names = new StringBuilder("<modules>");
        for (String module : modules) {
            names.append("<module>").append(module).append("</module>");
            Files.writeString(directory.resolve(module).resolve("pom.xml"), "<project></project>\n");
        }
        int end = text.lastIndexOf("</project");
        Files.writeString(
                pom,
                end < 0
                        ? "<project>" + names + "</modules></project>"
                        : text.substring(0, end) + names + "</modules>" + text.substring(end));
    }

    /** A module of the team is laid out; anything else is a library. */
    private void add(PackedJar jar) throws IOException {
        Path file = Files.createTempFile(directory, "packed", ".jar");
        try {
            try (InputStream in = jar.content().open()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            try (ZipFile content = new ZipFile(file.toFile())) {
                PackedLibrary library = PackedLibrary.of(jar.name(), content);
                if (library.hasAnyIn(packages::have)) {
                    lay(content, jar.file(), jar.name() + "!/");
                } else {
                    packed.addAll(library.dependencies());
                }
            }
        } catch (ZipException | EOFException e) {
            packed.addAll(PackedLibrary.unread(jar.name()).dependencies());
            notes.add(jar.name() + " cannot be read, so only its name was looked at: " + e.getMessage());
        } finally {
            Files.delete(file);
        }
    }

    /** @param prefix what stands before the names of its entries, as messages tell them */
    private void lay(ZipFile zip, String name, String prefix) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
        List<String> names = entries.stream().map(ZipEntry::getName).toList();
        String root = ROOTS.stream()
                .filter(candidate -> names.stream().anyMatch(entry -> entry.startsWith(candidate)))
                .findFirst()
                .orElse("");
        JarCoordinates coordinates = JarCoordinates.of(names, name, !root.isEmpty(), packages);
        for (Coordinates library : coordinates.unpacked()) {
            packed.add(Dependency.packed(library.group(), library.artifact(), library.path(), Set.of()));
        }
        if (!coordinates.unpacked().isEmpty()) {
            notes.add("libraries lie unpacked in " + name + ": only classes in " + packages
                    + " were looked at, and only libraries that are named in META-INF/maven");
        }
        Optional<String> pom = coordinates.own().map(Coordinates::path);
        for (ZipEntry entry : entries) {
            Optional<Path> target = pom.filter(entry.getName()::equals)
                    .map(own -> Path.of("pom.xml"))
                    .or(() ->
                            target(entry.getName(), root, coordinates.unpacked().isEmpty()));
            if (target.isPresent()) {
                write(zip, entry, place(target.get(), name), prefix);
            }
        }
    }

    /** A class of a name that another jar has too is laid out in a module that is called as the jar. */
    private Path place(Path target, String jar) throws IOException {
        Path usual = directory.resolve(target);
        if (!target.startsWith(CLASSES) || !Files.exists(usual)) {
            return usual;
        }
        String called = jar.replaceAll("[^A-Za-z0-9._-]", "_");
        String module = called;
        for (int i = 2; Files.exists(directory.resolve(module).resolve(target)); i++) {
            module = called + "-" + i;
        }
        modules.add(module);
        return directory.resolve(module).resolve(target);
    }

    /** Where a file of the jar belongs in a module. */
    private Optional<Path> target(String name, String root, boolean isAllOwn) {
        if (!name.startsWith(root)) {
            return Optional.empty();
        }
        String below = name.substring(root.length());
        String ofClass = VERSION.matcher(below).replaceFirst("");
        if (name.endsWith(".class") && !ofClass.startsWith("META-INF/")) {
            boolean isOwn = isAllOwn
                    || PackedLibrary.packageOf(ofClass).filter(packages::have).isPresent();
            return isOwn ? Optional.of(inside(CLASSES, below)) : Optional.empty();
        }
        return ConfigurationFiles.areRead(below) ? Optional.of(inside("src/main/resources", below)) : Optional.empty();
    }

    /** @throws IllegalArgumentException if a name leads elsewhere */
    private static Path inside(String folder, String below) {
        return Path.of(folder, new ProjectPath(below).text());
    }

    /** What comes first on the class path is what counts; MicroProfile Config takes all files together. */
    private void write(ZipFile zip, ZipEntry entry, Path target, String prefix) throws IOException {
        Path inside = target.normalize();
        if (!inside.startsWith(directory)) {
            throw new IOException(entry.getName() + " would be written outside of the folder it is unpacked to");
        }
        boolean isThere = Files.exists(inside);
        if (isThere && !inside.endsWith(MERGED)) {
            return;
        }
        Files.createDirectories(inside.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            if (!entry.getName().endsWith(".class")) {
                String laidOut = directory.relativize(inside).toString().replace('\\', '/');
                places.add(laidOut, isThere ? lines(inside) + 1 : 1, prefix + entry.getName());
            }
            if (isThere) {
                Files.writeString(inside, "\n", StandardOpenOption.APPEND);
                Files.write(inside, content, StandardOpenOption.APPEND);
            } else {
                Files.write(inside, content);
            }
        }
    }

    private static int lines(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1).length;
    }

    private void copyRecords(Path records) throws IOException {
        Path log = Files.createDirectories(directory.resolve("docs/decisions"));
        for (Path file : FileTree.files(records)) {
            Path copy = log.resolve(records.relativize(file));
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(file, copy);
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
