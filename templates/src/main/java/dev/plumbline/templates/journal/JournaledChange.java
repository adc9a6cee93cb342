package dev.plumbline.templates.journal;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.HalfWritten;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The steps of one change, and the folder in which they are put ready. Every step can be done again: what is still
 * ready was not moved yet, and what is no longer kept is back in its place already.
 */
final class JournaledChange {

    private final ProjectFolder project;
    private final Disk disk;
    private final List<Step> steps;
    private final Path folder;
    private final Path plan;
    private final Path undo;

    JournaledChange(ProjectFolder project, Disk disk, List<Step> steps) {
        this.project = project;
        this.disk = disk;
        this.steps = steps;
        this.folder = project.place(new ProjectPath(HalfWritten.JOURNAL));
        this.plan = folder.resolve(HalfWritten.PLAN);
        this.undo = folder.resolve(HalfWritten.UNDO);
    }

    /** Settles what was left; empty if nothing was. */
    static Optional<Ending> settle(ProjectFolder project, Disk disk) {
        JournaledChange none = new JournaledChange(project, disk, List.of());
        if (!isThere(none.folder)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(none.folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidInputException(
                    Location.wholeFile(none.folder.toString()), "this is no journal of Plumbline", "remove it");
        }
        try {
            if (isThere(none.undo)) {
                none.listedIn(none.undo).takeBack();
                return Optional.of(Ending.TAKEN_BACK);
            }
            if (isThere(none.plan)) {
                return Optional.of(none.listedIn(none.plan).finishOrTakeBack());
            }
            none.clear();
            return Optional.of(Ending.CLEARED);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "what a run that was stopped has left in " + none.folder + " cannot be settled: " + e, e);
        }
    }

    /** All steps, or none: what fails on the way is taken back. */
    void doAll(SortedMap<String, PlannedFile> writes) {
        try {
            prepare(writes);
        } catch (IOException e) {
            clearIfPossible();
            throw new UncheckedIOException("nothing was written: " + e, e);
        }
        try {
            finish();
        } catch (IOException e) {
            try {
                takeBack();
            } catch (IOException again) {
                e.addSuppressed(again);
                throw new UncheckedIOException(
                        "the project is half written: " + e + "; the next command will try to go on", e);
            }
            throw new UncheckedIOException("nothing was written: " + e, e);
        }
    }

    private void prepare(SortedMap<String, PlannedFile> writes) throws IOException {
        disk.createFolder(folder);
        Set<Path> ready = new LinkedHashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            PlannedFile file = writes.get(step.path().text());
            if (file != null) {
                write(file, fresh(i), step);
                ready.add(fresh(i));
            }
            if (step.before().isPresent()) {
                disk.copy(target(step), kept(i));
                ready.add(kept(i));
            }
        }
        Path draft = folder.resolve("draft");
        disk.write(draft, Step.text(steps).getBytes(StandardCharsets.UTF_8), false);
        ready.add(draft);
        for (Path file : ready) {
            disk.force(file);
        }
        disk.move(draft, plan);
        disk.force(folder);
    }

    /** A file in the place of another has its line ends and permissions; a script can be run, whatever that could. */
    private void write(PlannedFile file, Path fresh, Step step) throws IOException {
        if (step.before().isEmpty()) {
            disk.write(fresh, file.content(), file.isExecutable());
            return;
        }
        Path there = target(step);
        disk.write(fresh, file.endedLike(Files.readAllBytes(there)).content(), file.isExecutable());
        if (Files.isExecutable(there) || !file.isExecutable()) {
            disk.permit(fresh, there);
        }
    }

    private void finish() throws IOException {
        for (int i = 0; i < steps.size(); i++) {
            Path target = target(steps.get(i));
            if (isThere(fresh(i))) {
                createFolders(parent(target));
                disk.move(fresh(i), target);
            } else if (steps.get(i).after().isEmpty() && isThere(target)) {
                disk.delete(target);
            }
        }
        settled(plan);
    }

    private void takeBack() throws IOException {
        if (isThere(plan)) {
            disk.move(plan, undo);
            disk.force(folder);
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            Path target = target(steps.get(i));
            if (isThere(kept(i))) {
                createFolders(parent(target));
                disk.move(kept(i), target);
            } else if (steps.get(i).before().isEmpty() && isThere(target)) {
                disk.delete(target);
            }
        }
        settled(undo);
    }

    private Ending finishOrTakeBack() throws IOException {
        try {
            finish();
            return Ending.FINISHED;
        } catch (IOException e) {
            try {
                takeBack();
                return Ending.TAKEN_BACK;
            } catch (IOException again) {
                e.addSuppressed(again);
                throw e;
            }
        }
    }

    /** Only when everything is in its place for good, the list of it goes. */
    private void settled(Path list) throws IOException {
        Set<Path> homes = new LinkedHashSet<>();
        for (Step step : steps) {
            Path home = parent(target(step));
            while (!home.equals(project.root()) && isEmpty(home)) {
                disk.delete(home);
                home = parent(home);
            }
            for (; home.startsWith(project.root()); home = parent(home)) {
                homes.add(home);
            }
        }
        for (Path home : homes) {
            if (Files.isDirectory(home)) {
                disk.force(home);
            }
        }
        disk.delete(list);
        clearIfPossible();
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                disk.delete(file);
            }
        }
        disk.delete(folder);
    }

    /** What cannot be cleared now does no harm: the next command does it. */
    private void clearIfPossible() {
        try {
            clear();
        } catch (IOException e) {
            // The list is gone, so nothing that is left counts.
        }
    }

    private JournaledChange listedIn(Path list) {
        JournaledChange listed = new JournaledChange(project, disk, Step.read(list.toString(), TextFile.read(list)));
        listed.refuseStrangeContent();
        return listed;
    }

    /** What somebody has changed since is not overwritten. */
    private void refuseStrangeContent() {
        Diagnostics diagnostics = new Diagnostics();
        for (int i = 0; i < steps.size(); i++) {
            Path file = project.place(steps.get(i).path());
            if (!steps.get(i).knows(ProjectFolder.checksum(file))) {
                diagnostics.add(
                        Location.wholeFile(file.toString()),
                        "this was changed after a run of Plumbline was stopped in the middle of writing it",
                        "put back what it was, which may be in " + kept(i) + ", or remove " + folder
                                + " to keep everything as it is now");
            }
        }
        diagnostics.throwIfAny();
    }

    /** What is written is written through a link that stays in the project; what is deleted is the link itself. */
    private Path target(Step step) throws IOException {
        Path file = project.place(step.path());
        return step.after().isPresent() && Files.isSymbolicLink(file) ? file.toRealPath() : file;
    }

    private void createFolders(Path missing) throws IOException {
        if (!Files.isDirectory(missing)) {
            createFolders(parent(missing));
            disk.createFolder(missing);
        }
    }

    private static boolean isEmpty(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return false;
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.findAny().isEmpty();
        }
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private Path fresh(int step) {
        return folder.resolve("new-" + step);
    }

    private Path kept(int step) {
        return folder.resolve("old-" + step);
    }
}
