package dev.plumbline.templates.journal;

import dev.plumbline.adr.source.HalfWritten;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The only way files get into a project: all of a change or nothing of it. New content is put ready in the journal, a
 * folder of the project, and what it replaces is copied there; then the list of steps is written, and from that moment
 * on they are carried out. Whenever the program is stopped, whoever opens the journal next finishes what the list says,
 * or takes it back where it cannot be finished. It can be opened once at a time.
 */
public final class Journal implements AutoCloseable {

    private static final ProjectPath OWN_FOLDER = new ProjectPath(".plumbline");

    private final ProjectFolder project;
    private final Disk disk;
    private final Deque<Path> created = new ArrayDeque<>();
    private Optional<Ending> ending = Optional.empty();
    private @Nullable ProjectLock lock;

    private Journal(ProjectFolder project, Disk disk) {
        this.project = project;
        this.disk = disk;
    }

    /**
     * Opens the journal of a project, and settles what a run that was stopped has left. Where there is no project yet,
     * nothing is made.
     *
     * @throws dev.plumbline.adr.source.InvalidInputException if another command is at work on the project, or what was
     *     left cannot be settled
     */
    public static Journal open(ProjectFolder project, Disk disk) {
        Journal journal = new Journal(project, disk);
        if (Files.isDirectory(project.place(OWN_FOLDER))) {
            journal.lockAndSettle();
        }
        return journal;
    }

    /** Whether a run that was stopped has left something. One that is at work now looks the same. */
    public static boolean isLeftIn(ProjectFolder project) {
        return Files.exists(project.root().resolve(HalfWritten.JOURNAL), LinkOption.NOFOLLOW_LINKS);
    }

    /** What became of the run that was stopped; empty if there was none. */
    public Optional<Ending> ending() {
        return ending;
    }

    /**
     * Writes and deletes files. A file must be as it was read through the project's folder, and one that was not read
     * must not be there.
     *
     * @throws dev.plumbline.adr.source.InvalidInputException if something is in the way; nothing was written then
     * @throws UncheckedIOException if the disk fails; the project is then as it was, or the journal says how to go on
     */
    public void apply(SortedMap<String, PlannedFile> writes, SortedSet<String> deletes) {
        if (new Obstacles(project).steps(writes, deletes).isEmpty()) {
            return;
        }
        try {
            createOwnFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was written: " + e, e);
        }
        lockAndSettle();
        // Once more: until now another command may have been at work.
        new JournaledChange(project, disk, new Obstacles(project).steps(writes, deletes)).doAll(writes);
    }

    private void lockAndSettle() {
        if (lock != null) {
            return;
        }
        lock = ProjectLock.on(project);
        try {
            ending = JournaledChange.settle(project, disk);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void createOwnFolder() throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path folder = project.place(OWN_FOLDER);
                folder != null && !Files.isDirectory(folder);
                folder = folder.getParent()) {
            missing.push(folder);
        }
        for (Path folder : missing) {
            disk.createFolder(folder);
            created.push(folder);
        }
    }

    /** Lets others work on the project. Folders that were made and in which nothing is are taken away again. */
    @Override
    public void close() {
        if (lock != null) {
            lock.close();
            lock = null;
            created.addFirst(project.place(OWN_FOLDER));
        }
        created.stream().distinct().forEach(Journal::deleteIfEmpty);
        created.clear();
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Something is in it: then it stays.
        }
    }
}
