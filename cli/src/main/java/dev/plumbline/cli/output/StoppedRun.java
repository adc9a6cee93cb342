package dev.plumbline.cli.output;

import dev.plumbline.adr.source.HalfWritten;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.templates.journal.Ending;
import dev.plumbline.templates.journal.Journal;
import dev.plumbline.templates.journal.LocalDisk;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** A command that was killed while it wrote to a project. Whatever command comes next settles what it left. */
public final class StoppedRun {

    private StoppedRun() {}

    /**
     * Settles what was left in a project, and says what came of it.
     *
     * @return whether files of the project were changed by that
     * @throws InvalidInputException if the command is still at work, or what it left cannot be settled
     */
    public static boolean settle(Path root, PrintWriter messages) {
        ProjectFolder project = new ProjectFolder(root);
        if (!Journal.isLeftIn(project)) {
            return false;
        }
        try (Journal journal = Journal.open(project, new LocalDisk())) {
            return tell(journal, root, messages);
        }
    }

    /** Says what became of the run that was stopped before a journal was opened, and whether that changed files. */
    public static boolean tell(Journal journal, Path root, PrintWriter messages) {
        Optional<Ending> ending = journal.ending();
        ending.map(StoppedRun::text)
                .ifPresent(
                        text -> messages.println("An earlier run was stopped while it wrote to " + root + ". " + text));
        return ending.isPresent() && ending.get() != Ending.CLEARED;
    }

    /** @throws InvalidInputException if a project is half written, and nothing may be changed now */
    public static void refuse(Path root) {
        if (HalfWritten.is(root)) {
            throw new InvalidInputException(
                    Location.wholeFile(root.toString()),
                    "a run of Plumbline was stopped while it wrote to this project, or is writing now",
                    "run this again without --dry-run, which finishes that or takes it back");
        }
    }

    private static String text(Ending ending) {
        return switch (ending) {
            case CLEARED -> "Nothing was half done; what it had put ready is removed.";
            case FINISHED -> "That is finished now: the project is the one that it was to become.";
            case TAKEN_BACK -> "That is taken back: the project is as it was before.";
        };
    }
}
