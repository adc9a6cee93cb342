package dev.plumbline.templates.scaffold;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder a project is in, or will be in. Nothing outside of it is ever named by it. */
public final class ProjectFolder {

    private static final int NAMED_AT_MOST = 10;

    private final Path root;
    private final Map<ProjectPath, Optional<String>> seen = new HashMap<>();

    public ProjectFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /**
     * Where a file of the project is on this disk.
     *
     * @throws InvalidInputException if a symbolic link on the way leads out of the project, or nowhere
     */
    public Path place(ProjectPath path) {
        return path.in(root);
    }

    /**
     * What a file holds now; empty if there is none. What was read is remembered: a file may be replaced only as long
     * as it is as it was read.
     *
     * @throws InvalidInputException if it is not in the project
     */
    public Optional<byte[]> read(String path) {
        ProjectPath inside = new ProjectPath(path);
        Optional<byte[]> content = content(place(inside));
        seen.put(inside, content.map(Checksum::ofContent));
        return content;
    }

    /** The same, to be compared with what is planned. */
    public Optional<PlannedFile> there(String path) {
        return read(path).map(PlannedFile::new);
    }

    /** The same as a manifest would list it. */
    public Optional<String> checksum(String path) {
        return read(path).map(Checksum::ofContent);
    }

    /** What a manifest would list for a file on disk; empty if there is none. */
    public static Optional<String> checksum(Path file) {
        return content(file).map(Checksum::ofContent);
    }

    /** Whether a file is still as it was read last; one that was never read must not be there. */
    public boolean isAsRead(ProjectPath path) {
        Optional<String> now = checksum(place(path));
        return now.equals(seen.getOrDefault(path, Optional.empty()));
    }

    private static Optional<byte[]> content(Path file) {
        return Files.isRegularFile(file) ? Optional.of(TextFile.bytes(file)) : Optional.empty();
    }

    /**
     * Makes sure that a new project can be written here: nothing is here, or only a {@code .git} folder and
     * files that Plumbline wrote and nobody touched.
     *
     * @throws InvalidInputException naming what is in the way
     */
    public void mustBeFree() {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new InvalidInputException(
                    Location.wholeFile(root.toString()), "this is a file", "name a new folder with --into");
        }
        List<String> strangers = strangers();
        if (strangers.isEmpty()) {
            return;
        }
        Diagnostics diagnostics = new Diagnostics();
        strangers.stream()
                .limit(NAMED_AT_MOST)
                .forEach(path ->
                        diagnostics.add(Location.wholeFile(root.resolve(path).toString()), "this is in the way", ""));
        String more = strangers.size() > NAMED_AT_MOST ? " (and " + (strangers.size() - NAMED_AT_MOST) + " more)" : "";
        diagnostics.add(
                Location.wholeFile(root.toString()),
                "the folder is not empty" + more,
                "name a new one with --into; a project that is there can be changed with plumbline regenerate, and"
                        + " plumbline adopt records a decision in one of your own");
        diagnostics.throwIfAny();
    }

    private List<String> strangers() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        Optional<Manifest> manifest = Manifest.in(root);
        read(Manifest.PATH);
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".git/") && !Manifest.isReserved(path))
                    .filter(path -> !isOurs(path, manifest))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(String path, Optional<Manifest> manifest) {
        Optional<String> generated = manifest.map(known -> known.checksums().get(path));
        return generated.isPresent() && generated.equals(checksum(path));
    }
}
