package dev.plumbline.adr.source;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells whether Plumbline was stopped while it wrote to a project, or is writing to it right now. Such a project is
 * neither the old nor the new one, and nothing may be said about it until its journal is gone.
 */
public final class HalfWritten {

    /** Where the journal of what is being written is, relative to the project. */
    public static final String JOURNAL = ".plumbline/journal";

    /** The journal's list of what is to be done, while that is being done. */
    public static final String PLAN = "plan";

    /** The same list, while what was done is being taken back. */
    public static final String UNDO = "undo";

    private HalfWritten() {}

    public static boolean is(Path project) {
        Path journal = project.resolve(JOURNAL);
        return List.of(PLAN, UNDO).stream()
                .anyMatch(list -> Files.exists(journal.resolve(list), LinkOption.NOFOLLOW_LINKS));
    }
}
