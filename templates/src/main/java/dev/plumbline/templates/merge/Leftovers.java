package dev.plumbline.templates.merge;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.templates.scaffold.PlannedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a regeneration leaves to a person. */
final class Leftovers {

    private static final String BESIDE = "\\.new\\d*$";

    private final KeptSources sources;
    private final LaterSources later;
    private final RecordsFolder log;
    private final Map<String, PlannedFile> writes;
    private final SortedMap<String, Unmerged> found = new TreeMap<>();

    Leftovers(KeptSources sources, LaterSources later, RecordsFolder log, Map<String, PlannedFile> writes) {
        this.sources = sources;
        this.later = later;
        this.log = log;
        this.writes = writes;
    }

    /** Whether a build reads it, so that it may not compile as it is, or the one test in it, so that it may fail. */
    static boolean isBuilt(String path, RecordsFolder log) {
        return path.equals("pom.xml") || path.startsWith("src/") || log.holds(path);
    }

    /** Whether it is the new version of a file, put beside it. */
    static boolean isBeside(String path) {
        return !base(path).equals(path);
    }

    /** The file that a new version was put beside. */
    static String base(String beside) {
        return beside.replaceFirst(BESIDE, "");
    }

    /** @param listed what the manifest lists now, with new versions that were put beside files earlier */
    List<Unmerged> of(List<FileChange> changes, Set<String> listed) {
        SortedMap<String, List<String>> waiting = new TreeMap<>();
        listed.stream().filter(Leftovers::isBeside).forEach(path -> waiting.computeIfAbsent(
                        base(path), base -> new ArrayList<>())
                .add(path));
        waiting.forEach((path, beside) -> add(path, why(beside), beside));
        changes.stream().filter(change -> isBuilt(change.path(), log)).forEach(this::add);
        sources.needs().keySet().stream()
                .filter(path -> !found.containsKey(path))
                .forEach(path -> add(path, "it stays as it is", List.of()));
        return List.copyOf(found.values());
    }

    private String why(List<String> beside) {
        return beside.stream().anyMatch(writes::containsKey)
                ? "you changed it, and there is a new version"
                : "its new version waits to be merged";
    }

    private void add(FileChange change) {
        if (change instanceof FileChange.KeepOrphan orphan) {
            add(orphan.path(), "you changed it, and the design no longer has it", List.of());
        } else if (change instanceof FileChange.StayDeleted deleted && SourceNames.isOne(deleted.path())) {
            List<String> users = later.users(deleted.path());
            if (!users.isEmpty()) {
                add(deleted.path(), "you deleted it, and it is needed by " + String.join(", ", users), List.of());
            }
        }
    }

    private void add(String path, String why, List<String> beside) {
        List<String> needs = sources.needs().getOrDefault(path, List.of());
        found.put(path, new Unmerged(path, why, isBuilt(path, log), beside, needs));
    }
}
