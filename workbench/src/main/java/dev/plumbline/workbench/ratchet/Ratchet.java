package dev.plumbline.workbench.ratchet;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.FileTree;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.checker.Change;
import dev.plumbline.checker.Weakening;
import dev.plumbline.workbench.governing.Governing;
import dev.plumbline.workbench.governing.Owners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what a project is held to now against what it was held to in an earlier revision. It only turns one way: what is
 * stricter is taken as it is, and what is weaker is told.
 */
public final class Ratchet {

    private static final String EVERYTHING =
            "all of the code was checked, not only what was touched: a class can break a rule by what another one became";

    private final String base;
    private final Revision revision;
    private final Path earlier;
    private final Path folder;
    private final Owners owners;
    private final List<Weakening> weaker = new ArrayList<>();
    private final List<Change.Governed> governed = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private Ratchet(String base, Revision revision, Path earlier, Path folder) {
        this.base = base;
        this.revision = revision;
        this.earlier = earlier;
        this.folder = folder;
        this.owners = Owners.in(revision.prefix(), revision::file);
    }

    /**
     * What became weaker in a folder, in its projects and in those that were there.
     *
     * @param base a revision of git, such as {@code origin/main}
     * @param allowed why it may be weaker; empty if nobody said so
     * @throws InvalidInputException if there is no such revision, or the folder is not kept in git
     */
    public static Change since(String base, Path folder, Optional<String> allowed) {
        Path here = folder.toAbsolutePath().normalize();
        Revision revision = Revision.of(here, base);
        try {
            Path earlier = Files.createTempDirectory("plumbline-base-");
            try {
                revision.writeTo(earlier);
                Ratchet ratchet = new Ratchet(base, revision, earlier, here);
                ratchet.compareAll();
                return new Change(
                        base, ratchet.governed, ratchet.weaker, allowed, ratchet.unknown, List.of(EVERYTHING));
            } finally {
                delete(earlier);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void compareAll() {
        List<String> touched = revision.touched();
        Set<Path> projects = new LinkedHashSet<>();
        Stream.of(earlier, folder)
                .forEach(root -> projects(root).map(root::relativize).forEach(projects::add));
        projects.stream().sorted().forEach(project -> compare(project, touched));
    }

    private static Stream<Path> projects(Path root) {
        return FileTree.modules(root, any -> false).stream().filter(RecordsFolder::isIn);
    }

    /** @param project its path from the folder; empty if it is that folder */
    private void compare(Path project, List<String> touched) {
        String path = project.toString().replace('\\', '/');
        String start = path.isEmpty() ? "" : path + "/";
        Reading now = read(folder, project, true);
        // What was broken before matters only where something is broken now.
        Reading before = read(earlier, project, !now.isChainWhole());
        new Comparison(before, now)
                .weaker()
                .forEach(found -> weaker.add(new Weakening(
                        found.kind(),
                        start + found.at().file(),
                        found.at().line(),
                        found.text(),
                        agree(start + found.at().file(), before))));
        String where = path.isEmpty() ? "" : path + ": ";
        before.problems().forEach(problem -> unknown.add(where + "in " + base + ", " + problem));
        now.problems().forEach(problem -> unknown.add(where + problem));
        governed.addAll(Governing.of(start, now.inForce(), touched));
    }

    private List<String> agree(String file, Reading before) {
        List<String> known = owners.of(file);
        return known.isEmpty() ? before.decidedBy().stream().toList() : known;
    }

    /** Whatever is missing holds nothing. */
    private static Reading read(Path root, Path path, boolean isHeld) {
        Path project = root.resolve(path);
        return Reading.of(
                project,
                Files.isDirectory(project)
                        ? FileTree.modules(project, folder -> RecordsFolder.isIn(folder))
                        : List.of(project),
                isHeld);
    }
}
