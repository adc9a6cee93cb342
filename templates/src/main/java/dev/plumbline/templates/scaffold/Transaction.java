package dev.plumbline.templates.scaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Writes and deletes files, all of them or none. Everything is first written beside the project, on the same
 * disk; then files are moved into place, what was there being kept until the end. If a move fails, all of
 * them are undone.
 */
public final class Transaction {

    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path root;
    private final Path staging;
    private final Deque<Undo> undo = new ArrayDeque<>();

    private Transaction(Path root, Path staging) {
        this.root = root;
        this.staging = staging;
    }

    /** @throws UncheckedIOException if it fails; the folder is then as it was */
    public static void apply(Path root, SortedMap<String, PlannedFile> writes, SortedSet<String> deletes) {
        try {
            Path parent = Objects.requireNonNull(root.getParent(), "a project cannot be the root of a disk");
            Path existing = parent;
            while (!Files.exists(existing)) {
                existing = Objects.requireNonNull(existing.getParent());
            }
            Path staging = Files.createTempDirectory(existing, ".plumbline-");
            try {
                new Transaction(root, staging).run(writes, deletes);
            } finally {
                deleteAll(staging);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was written: " + e.getMessage(), e);
        }
    }

    private void run(SortedMap<String, PlannedFile> writes, SortedSet<String> deletes) throws IOException {
        Path fresh = staging.resolve("new");
        for (var write : writes.entrySet()) {
            stage(fresh.resolve(write.getKey()), write.getValue());
        }
        try {
            for (String path : deletes) {
                setAside(path);
            }
            for (String path : writes.keySet()) {
                setAside(path);
                moveIn(fresh.resolve(path), root.resolve(path));
            }
        } catch (IOException e) {
            rollBack(e);
            throw e;
        }
        removeEmptied(deletes);
    }

    private static void stage(Path file, PlannedFile planned) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, planned.content());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (planned.isExecutable() && posix) {
            Files.setPosixFilePermissions(file, EXECUTABLE);
        }
    }

    private void setAside(String path) throws IOException {
        Path file = root.resolve(path);
        if (Files.exists(file)) {
            Path kept = staging.resolve("old").resolve(path);
            Files.createDirectories(Objects.requireNonNull(kept.getParent()));
            Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
            undo.push(() -> Files.move(kept, file, StandardCopyOption.ATOMIC_MOVE));
        }
    }

    private void moveIn(Path from, Path to) throws IOException {
        createFolders(Objects.requireNonNull(to.getParent()));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        undo.push(() -> Files.delete(to));
    }

    private void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        createFolders(Objects.requireNonNull(folder.getParent()));
        Files.createDirectory(folder);
        undo.push(() -> Files.delete(folder));
    }

    private void rollBack(IOException cause) {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private void removeEmptied(SortedSet<String> deleted) throws IOException {
        for (String path : deleted) {
            Path folder = Objects.requireNonNull(root.resolve(path).getParent());
            while (!folder.equals(root) && Files.isDirectory(folder) && isEmpty(folder)) {
                Files.delete(folder);
                folder = Objects.requireNonNull(folder.getParent());
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.findAny().isEmpty();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Takes one step back. */
    private interface Undo {
        void run() throws IOException;
    }
}
