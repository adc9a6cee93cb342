package dev.plumbline.templates.scaffold;

import dev.plumbline.adr.source.ProjectPath;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a project will consist of, before a byte of it is written.
 *
 * @param files by path, relative to the project and with forward slashes, in order
 */
public record FilePlan(SortedMap<String, PlannedFile> files) {

    /** @throws IllegalArgumentException if a path leads out of the project */
    public FilePlan {
        files.keySet().forEach(ProjectPath::new);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Both plans together. */
    public FilePlan and(Map<String, PlannedFile> more) {
        SortedMap<String, PlannedFile> all = new TreeMap<>(files);
        more.forEach((path, file) -> {
            if (all.putIfAbsent(path, file) != null) {
                throw new IllegalStateException(path + " is planned twice");
            }
        });
        return new FilePlan(all);
    }
}
