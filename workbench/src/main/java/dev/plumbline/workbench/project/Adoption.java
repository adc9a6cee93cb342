package dev.plumbline.workbench.project;

import dev.plumbline.rules.past.Baseline;
import dev.plumbline.templates.journal.Journal;
import dev.plumbline.templates.journal.LocalDisk;
import dev.plumbline.templates.render.Confirmation;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import dev.plumbline.workbench.code.BuildFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a decision adds to a project that exists, before a byte of it is written.
 *
 * @param files by path; none of them changes a file that is not Plumbline's own
 * @param confirmation how code is held to the record
 * @param check what the rules find now
 * @param left what was left as it is, or left out, each as a sentence
 * @param lacking the build file that has to get the library of the test; empty if nothing has to be done
 * @param leftOut the test, if it is left to the team
 */
public record Adoption(
        ProjectFolder folder,
        SortedMap<String, PlannedFile> files,
        Confirmation confirmation,
        FirstCheck check,
        List<String> left,
        Optional<BuildFile> lacking,
        Optional<LeftOutTest> leftOut) {

    public Adoption {
        files = new TreeMap<>(files);
        left = List.copyOf(left);
    }

    /** In order. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** The path of the baseline; empty if none is written. */
    public Optional<String> baseline() {
        return files.keySet().stream()
                .filter(path -> path.endsWith("/" + Baseline.NAME))
                .findFirst();
    }

    public Path root() {
        return folder.root();
    }

    public void write() {
        try (Journal journal = Journal.open(folder, new LocalDisk())) {
            journal.apply(files, new TreeSet<>());
        }
    }
}
