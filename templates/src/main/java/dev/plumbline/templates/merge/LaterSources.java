package dev.plumbline.templates.merge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All source files of a project, the team's and ours, as a regeneration leaves them.
 *
 * @param texts by path
 */
record LaterSources(SortedMap<String, SourceNames> texts) {

    LaterSources {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Files that name the type which a missing file is called after, unless it is declared in another file by now. */
    List<String> users(String missing) {
        SourceNames type = SourceNames.missing(missing);
        return texts.values().stream().anyMatch(text -> text.declares(type))
                ? List.of()
                : texts.entrySet().stream()
                        .filter(file -> file.getValue().refersTo(type))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
