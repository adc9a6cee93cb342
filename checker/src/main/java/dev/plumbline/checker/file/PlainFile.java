package dev.plumbline.checker.file;

import dev.plumbline.checker.file.OutputFile.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/** A file on disk: it is written beside its place, and then moved there. */
record PlainFile(Path file) implements OutputFile {

    static PlainFile at(Path named, Path file) {
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw Target.refused(named, "this is a folder", "name a file with --output");
        }
        if (!Files.isDirectory(folder)) {
            throw Target.refused(
                    named,
                    "there is no folder " + folder.normalize(),
                    "create it, or name a file in one that is there");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw Target.refused(named, "this may not be written", "change its permissions, or name another file");
        }
        return new PlainFile(file);
    }

    @Override
    public void write(String text) {
        Path beside = file.resolveSibling("." + Objects.requireNonNull(file.getFileName()) + "." + UUID.randomUUID());
        try {
            try {
                Files.writeString(beside, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (Files.exists(file) && isPosix()) {
                    Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
                }
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing was written: " + e, e);
        }
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
