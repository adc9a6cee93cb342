package dev.plumbline.templates.merge;

import dev.plumbline.templates.journal.Journal;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.PlannedFile;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a regeneration will do, before it does it.
 *
 * @param changes what a person is told, in the order of paths
 * @param unmerged what is left to a person; the build may fail before that is done
 */
public record ChangePlan(
        List<FileChange> changes,
        SortedMap<String, PlannedFile> writes,
        SortedSet<String> deletes,
        List<Unmerged> unmerged) {

    public ChangePlan {
        changes = List.copyOf(changes);
        writes = new TreeMap<>(writes);
        deletes = new TreeSet<>(deletes);
        unmerged = List.copyOf(unmerged);
    }

    /** Whether nothing would change, apart from the manifest. */
    public boolean isEmpty() {
        return deletes.isEmpty() && writes.keySet().stream().allMatch(Manifest.PATH::equals);
    }

    /** @param journal of the project that the plan is for */
    public void apply(Journal journal) {
        journal.apply(writes, deletes);
    }
}
