package dev.plumbline.templates.journal;

import java.io.IOException;
import java.nio.file.Path;

/** The steps that change a disk, one call each, so that a test can stop at any of them. */
public interface Disk {

    /** Makes one folder, whose parent is there. */
    void createFolder(Path folder) throws IOException;

    /** Writes a new file. */
    void write(Path file, byte[] content, boolean isExecutable) throws IOException;

    /** Copies a file with its times and permissions; a link as a link. */
    void copy(Path from, Path to) throws IOException;

    /** Gives a file the permissions of another. */
    void permit(Path file, Path like) throws IOException;

    /** Moves a file in one step, in place of what is there. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file, a link or an empty folder. */
    void delete(Path path) throws IOException;

    /** Waits until the content of a file, or the names in a folder, would survive a loss of power. */
    void force(Path path) throws IOException;
}
