package dev.plumbline.templates.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated file changes, and a class of the team's own uses what it had. */
class NeedsOfKeptSourcesTest {

    private static final String STORE = "src/main/java/com/acme/Store.java";
    private static final String OURS = "src/main/java/com/acme/Ours.java";

    @TempDir
    Path folder;

    @Test
    void what_a_changed_file_no_longer_has_is_told_by_whoever_calls_it() throws IOException {
        write(STORE, "interface Store {\n    void put(String key);\n}\n");
        write(OURS, "class Ours {\n    void go(Store store) {\n        store.put(\"a\");\n    }\n}\n");

        assertThat(needs("interface Store {\n    void put(String key, int days);\n}\n"))
                .isEqualTo(Map.of(OURS, List.of(STORE + ", which changes: void put(String key)")));
        assertThat(needs("interface Store {\n    void put(String key);\n\n    void drop();\n}\n"))
                .isEmpty();
    }

    private Map<String, ?> needs(String changed) {
        KeptSources sources = new KeptSources(new ProjectFolder(folder));
        sources.compare(
                Map.of(STORE, PlannedFile.text("package com.acme;\n\n" + changed)),
                new TreeSet<>(),
                new TreeSet<>(Set.of(STORE)));
        return sources.needs();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), "package com.acme;\n\n" + text);
    }
}
