package dev.plumbline.templates.journal;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** Looks for what is in the way of a change before a byte of it is written. */
final class Obstacles {

    private final ProjectFolder project;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Set<ProjectPath> freeFolders = new HashSet<>();

    Obstacles(ProjectFolder project) {
        this.project = project;
    }

    /**
     * The steps of a change, those that delete first.
     *
     * @throws InvalidInputException with everything that is in the way
     */
    List<Step> steps(SortedMap<String, PlannedFile> writes, SortedSet<String> deletes) {
        List<Step> steps = new ArrayList<>();
        deletes.forEach(path -> add(steps, path, Optional.empty()));
        writes.forEach((path, file) -> add(steps, path, Optional.of(file.checksum())));
        diagnostics.throwIfAny();
        return steps;
    }

    private void add(List<Step> steps, String text, Optional<String> after) {
        ProjectPath path = new ProjectPath(text);
        try {
            Path file = project.place(path);
            if (isFree(path, file)) {
                Optional<String> before = ProjectFolder.checksum(file);
                if (before.isPresent() || after.isPresent()) {
                    steps.add(new Step(path, before, after));
                }
            }
        } catch (InvalidInputException e) {
            diagnostics.addAll(e.diagnostics());
        }
    }

    private boolean isFree(ProjectPath path, Path file) {
        for (Optional<ProjectPath> folder = path.parent();
                folder.isPresent() && !freeFolders.contains(folder.get());
                folder = folder.get().parent()) {
            Path place = project.place(folder.get());
            if (Files.exists(place) && !Files.isDirectory(place)) {
                return inTheWay(place, "this is in the way: it would have to be a folder", "move it");
            }
        }
        path.parent().ifPresent(freeFolders::add);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
            return inTheWay(file, "this is in the way: it would have to be a plain file", "move it");
        }
        if (!project.isAsRead(path)) {
            return inTheWay(file, "this was changed while Plumbline was at work", "run this again");
        }
        return true;
    }

    private boolean inTheWay(Path place, String problem, String remedy) {
        diagnostics.add(Location.wholeFile(place.toString()), problem, remedy);
        return false;
    }
}
