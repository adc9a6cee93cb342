package dev.plumbline.workbench.governing;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.checker.Checker;
import dev.plumbline.rules.project.EnclosingProject;
import dev.plumbline.workbench.deciding.ProjectAnswers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The decisions in force that govern files.
 *
 * @param projects that were looked at, from the folder that was named; {@code .} for that itself
 * @param decisions those that govern one of the files at least, by project, in the order of its log
 * @param ungoverned the files that no decision governs
 */
public record Governance(List<String> projects, List<GoverningDecision> decisions, List<String> ungoverned) {

    public Governance {
        projects = List.copyOf(projects);
        decisions = List.copyOf(decisions);
        ungoverned = List.copyOf(ungoverned);
    }

    /**
     * All decisions in force of the folder's project, which may be above, and of those below it.
     *
     * @param folder a project, or one of its modules, or a folder of projects
     * @param known the answers of projects, as far as they were asked for before
     * @throws InvalidInputException if there are no records, or they are broken
     */
    public static Governance all(Path folder, ProjectAnswers known, LocalDate today) {
        Path here = folder.toAbsolutePath().normalize();
        List<Path> projects = Stream.concat(Stream.of(home(here)), Checker.projects(here).stream())
                .filter(RecordsFolder::isIn)
                .distinct()
                .toList();
        if (projects.isEmpty()) {
            throw new InvalidInputException(
                    Location.wholeFile(here.toString()),
                    "there are no records of decisions in this folder, above it or below it",
                    "record one with plumbline adopt, or start in a project that has some");
        }
        return new Governance(
                names(here, projects),
                projects.stream()
                        .flatMap(project -> GoverningProject.in(here, project, known, today).decisions().stream())
                        .toList(),
                List.of());
    }

    private static List<String> names(Path here, Collection<Path> projects) {
        return projects.stream()
                .map(project -> GoverningProject.name(here, project))
                .toList();
    }

    /**
     * Looks them up. A file belongs to the nearest project above it, and need not be there yet; a folder stands for the
     * files in it.
     *
     * @param folder a project, or one of its modules, or a folder of projects
     * @param paths relative to it
     * @param known the answers of projects, as far as they were asked for before
     * @throws InvalidInputException if a path leads out of the project, there are no records, or they are broken
     */
    public static Governance of(Path folder, List<String> paths, ProjectAnswers known, LocalDate today) {
        Path here = folder.toAbsolutePath().normalize();
        Path home = home(here);
        Map<Path, List<Path>> byProject = new LinkedHashMap<>();
        for (String path : paths) {
            Path file = here.resolve(path).normalize();
            if (!file.startsWith(home)) {
                throw new InvalidInputException(
                        Location.wholeFile(path), "this is no path in " + home, "name one that is, or start there");
            }
            byProject
                    .computeIfAbsent(project(path, file, home), any -> new ArrayList<>())
                    .add(file);
        }
        List<GoverningDecision> decisions = new ArrayList<>();
        byProject.forEach((project, files) -> decisions.addAll(
                GoverningProject.in(here, project, known, today).decisions(files)));
        return new Governance(
                names(here, byProject.keySet()),
                decisions,
                byProject.values().stream()
                        .flatMap(List::stream)
                        .map(file -> GoverningProject.name(here, file))
                        .filter(name -> decisions.stream()
                                .noneMatch(decision -> decision.paths().contains(name)))
                        .toList());
    }

    /** The project of a folder: that folder, or the nearest one above that has records; itself if none has. */
    public static Path home(Path folder) {
        return RecordsFolder.isIn(folder)
                ? folder
                : EnclosingProject.logAbove(folder).orElse(folder);
    }

    private static Path project(String path, Path file, Path home) {
        return Stream.iterate(file, Objects::nonNull, Path::getParent)
                .takeWhile(above -> above.startsWith(home))
                .filter(above -> Files.isDirectory(above) && RecordsFolder.isIn(above))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        Location.wholeFile(path),
                        "there are no records of decisions in " + home,
                        "record one with plumbline adopt, or name a path in a project that has some"));
    }
}
