package dev.plumbline.workbench.project;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that a command will write to. Everything that can be in the way is found before the first question is
 * asked.
 *
 * @param path absolute
 */
public record TargetFolder(Path path) {

    /** What lies in a checkout of Plumbline, and together nowhere else. */
    private static final List<String> PLUMBLINE = List.of("plumbline", "plumbline.cmd", "adr/pom.xml", "cli/pom.xml");

    private static final String ANOTHER = "name another folder with --into";

    public TargetFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Where a new project goes if nobody says otherwise: into a folder, or beside the checkout of Plumbline it is in. */
    public static TargetFolder forNew(String name, Path folder) {
        Path here = new TargetFolder(folder).path;
        return new TargetFolder(checkoutAround(here)
                .map(checkout -> checkout.resolveSibling(name))
                .orElse(here.resolve(name)));
    }

    /** @throws InvalidInputException if a new project cannot be written here */
    public void mustTakeNewProject() {
        mustTakeFiles();
        new ProjectFolder(real(path)).mustBeFree();
    }

    /** @throws InvalidInputException if this is inside Plumbline's own checkout, where no project may be */
    public void mustBeOutsidePlumbline() {
        checkoutAround(path).ifPresent(checkout -> {
            throw refused("this is inside Plumbline itself, which is in " + checkout, ANOTHER + " outside of it");
        });
    }

    /** @throws InvalidInputException if no file can be written here, or may not be */
    public void mustTakeFiles() {
        mustBeOutsidePlumbline();
        Path there = existing(path);
        if (!Files.exists(there)) {
            throw refused(there + " is a link to nothing", ANOTHER);
        }
        if (!Files.isDirectory(there)) {
            throw refused(
                    there.equals(path) ? "this is a file" : there + " is a file", "name a new folder with --into");
        }
        tryToWrite(there);
        // Files are written beside the project first.
        Optional.ofNullable(path.getParent()).map(TargetFolder::existing).ifPresent(this::tryToWrite);
    }

    private InvalidInputException refused(String problem, String remedy) {
        return new InvalidInputException(Location.wholeFile(path.toString()), problem, remedy);
    }

    /** Rights tell less than trying: a disk can be full, or mounted for reading only. */
    private void tryToWrite(Path folder) {
        try {
            Files.delete(Files.createTempDirectory(folder, ".plumbline-"));
        } catch (IOException e) {
            String why = e instanceof FileSystemException disk && disk.getReason() != null
                    ? disk.getReason().toLowerCase(Locale.ROOT)
                    : "it may not be changed";
            throw refused("nothing can be written to " + folder + ": " + why, ANOTHER);
        }
    }

    /** Whether a new project cannot be written here because something else is here. */
    public boolean isTaken() {
        try {
            new ProjectFolder(real(path)).mustBeFree();
            return false;
        } catch (InvalidInputException taken) {
            return true;
        }
    }

    /** The path itself, or the nearest folder above it that is there. */
    private static Path existing(Path path) {
        return Stream.iterate(path, Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Path> checkoutAround(Path path) {
        return Stream.iterate(real(path), Objects::nonNull, Path::getParent)
                .filter(folder -> PLUMBLINE.stream().map(folder::resolve).allMatch(Files::isRegularFile))
                .findFirst();
    }

    /** Without links, as far as it is there. */
    private static Path real(Path path) {
        Path there = existing(path);
        try {
            return there.toRealPath().resolve(there.relativize(path)).normalize();
        } catch (IOException e) {
            return path;
        }
    }
}
