package dev.plumbline.workbench.project;

import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.templates.journal.Journal;
import dev.plumbline.templates.journal.LocalDisk;
import dev.plumbline.templates.scaffold.FilePlan;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import dev.plumbline.templates.scaffold.RecordPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A project that does not exist yet. */
public final class NewProject {

    private final ProjectFolder folder;
    private final FilePlan plan;

    private NewProject(ProjectFolder folder, FilePlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /**
     * Plans a project in a folder.
     *
     * @param kept what it has to keep of the catalog it was decided by, content by path
     * @throws dev.plumbline.adr.source.InvalidInputException if something is in the way
     */
    public static NewProject in(Path root, Decided decided, ProjectFiles files, Map<String, byte[]> kept) {
        Decision decision = decided.decision();
        ProjectFolder folder = new ProjectFolder(root);
        folder.mustBeFree();
        String option = decision.chosen().orElseThrow().id();
        RecordPlace place = RecordPlace.first(decision.catalog().name(), option);
        Map<String, PlannedFile> own = new TreeMap<>();
        kept.forEach((path, content) -> own.put(path, new PlannedFile(content)));
        FilePlan plan = files.plan(decided, place, Map.of()).and(own);
        return new NewProject(
                folder, plan.and(Map.of(Manifest.PATH, Manifest.of(plan).toFile())));
    }

    public Path root() {
        return folder.root();
    }

    /** The paths it will consist of, in order. */
    public List<String> paths() {
        return List.copyOf(plan.files().keySet());
    }

    /** An earlier project that nobody touched makes room for this one. */
    public void write() {
        SortedSet<String> earlier = new TreeSet<>();
        Manifest.in(folder.root())
                .ifPresent(manifest -> earlier.addAll(manifest.checksums().keySet()));
        earlier.removeAll(plan.files().keySet());
        try (Journal journal = Journal.open(folder, new LocalDisk())) {
            journal.apply(plan.files(), earlier);
        }
    }
}
