package dev.plumbline.templates.merge;

import dev.plumbline.adr.source.FileTree;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The team's source files, edited or their own, and what of the earlier design they need. */
final class KeptSources {

    private final ProjectFolder folder;
    private final SortedMap<String, SourceNames> onDisk = new TreeMap<>();
    private final SortedMap<String, List<String>> needs = new TreeMap<>();

    KeptSources(ProjectFolder folder) {
        this.folder = folder;
        FileTree.files(folder.root().resolve("src")).stream()
                .map(file -> folder.root().relativize(file).toString().replace('\\', '/'))
                .filter(SourceNames::isOne)
                .forEach(path -> folder.there(path).ifPresent(file -> onDisk.put(path, source(path, file))));
    }

    private static SourceNames source(String path, PlannedFile file) {
        return SourceNames.of(path, file.text());
    }

    /**
     * Takes out of the deletes what the team's files need, and what that needs in turn: what is not there breaks more
     * than what is there once too often.
     *
     * @param own paths of files that are as they were generated, and so are no reason to keep anything
     * @return the paths that are kept, each with the file that needs it
     */
    SortedMap<String, String> save(SortedSet<String> deletes, SortedSet<String> own) {
        SortedMap<String, String> saved = new TreeMap<>();
        Deque<String> keepers = new ArrayDeque<>(onDisk.keySet());
        keepers.removeAll(deletes);
        keepers.removeAll(own);
        while (!keepers.isEmpty()) {
            String keeper = keepers.remove();
            for (String path : new TreeSet<>(deletes)) {
                if (refers(keeper, path)) {
                    deletes.remove(path);
                    saved.put(path, keeper);
                    keepers.add(path);
                }
            }
        }
        for (String path : saved.keySet()) {
            onDisk.keySet().stream()
                    .filter(keeper -> !own.contains(keeper) && !deletes.contains(keeper) && !keeper.equals(path))
                    .filter(keeper -> refers(keeper, path))
                    .forEach(
                            keeper -> need(keeper, path + ", which the design no longer has and which is kept for it"));
        }
        return saved;
    }

    /** Finds what changes under the hands of files that stay as they are. */
    void compare(Map<String, PlannedFile> writes, SortedSet<String> deletes, SortedSet<String> own) {
        writes.forEach((path, file) -> {
            SourceNames before = onDisk.get(path);
            if (before != null) {
                SourceNames after = source(path, file);
                onDisk.forEach((keeper, text) -> {
                    boolean stays = !own.contains(keeper) && !deletes.contains(keeper) && !writes.containsKey(keeper);
                    if (stays
                            && text.refersTo(before)
                            && !text.missesIn(before, after).isEmpty()) {
                        need(keeper, path + ", which changes: " + String.join("; ", text.missesIn(before, after)));
                    }
                });
            }
        });
    }

    /** What there will be, once these are written and those deleted. */
    LaterSources after(Map<String, PlannedFile> writes, SortedSet<String> deletes) {
        SortedMap<String, SourceNames> later = new TreeMap<>(onDisk);
        later.keySet().removeAll(deletes);
        writes.forEach((path, file) -> {
            if (SourceNames.isOne(path)) {
                later.put(path, source(path, file));
            }
        });
        return new LaterSources(later);
    }

    private boolean refers(String keeper, String path) {
        SourceNames from = onDisk.get(keeper);
        SourceNames to = onDisk.get(path);
        return from != null && to != null && from.refersTo(to);
    }

    private void need(String keeper, String what) {
        needs.computeIfAbsent(keeper, path -> new ArrayList<>()).add(what);
    }

    SortedMap<String, List<String>> needs() {
        return needs;
    }
}
