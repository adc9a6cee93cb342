package dev.plumbline.templates.journal;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two commands from working on one project at once. The system lets go of it when a process dies, and the next
 * one takes over the file that is left.
 */
final class ProjectLock implements AutoCloseable {

    private static final int ATTEMPTS = 100;

    private final Path file;

    /** The one with the lock, and one that shows it is on this file. Closing any of them would let go of the lock. */
    private final List<FileChannel> channels;

    private ProjectLock(Path file, List<FileChannel> channels) {
        this.file = file;
        this.channels = channels;
    }

    /**
     * Takes the lock of a project that has a {@code .plumbline} folder.
     *
     * @throws InvalidInputException if another command has it
     */
    static ProjectLock on(ProjectFolder project) {
        Path file = project.place(new ProjectPath(Manifest.LOCK));
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                ProjectLock lock = tried(file);
                if (lock != null) {
                    return lock;
                }
            }
            throw new IOException(file + " cannot be locked");
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was written: " + e, e);
        }
    }

    /** The one that had the file before deletes it at its end; then this lock is on a file that is gone, and no lock. */
    private static @Nullable ProjectLock tried(Path file) throws IOException {
        FileChannel channel = open(file, StandardOpenOption.CREATE);
        List<FileChannel> channels = new ArrayList<>(List.of(channel));
        boolean isOurs = false;
        try {
            refuseIfHeld(file, channel);
            FileChannel again = open(file, StandardOpenOption.WRITE);
            channels.add(again);
            isOurs = isHeld(again);
        } catch (NoSuchFileException e) {
            isOurs = false;
        } finally {
            if (!isOurs) {
                closeAll(channels);
            }
        }
        return isOurs ? new ProjectLock(file, channels) : null;
    }

    private static FileChannel open(Path file, StandardOpenOption how) throws IOException {
        return FileChannel.open(file, how, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private static void refuseIfHeld(Path file, FileChannel channel) throws IOException {
        if (isHeld(channel)) {
            throw new InvalidInputException(
                    Location.wholeFile(file.toString()),
                    "another command of Plumbline is at work on this project",
                    "wait until it is done, and run this again");
        }
    }

    /** Takes the lock if it is not held, by this program either. */
    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private static void closeAll(List<FileChannel> channels) throws IOException {
        for (FileChannel channel : channels) {
            channel.close();
        }
    }

    /** The file goes first, so that nobody gets a lock on one that is about to go. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            closeAll(channels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
