package dev.plumbline.templates.scaffold;

import dev.plumbline.adr.source.Diagnostic;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.HalfWritten;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.adr.source.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers what was generated, so that a later run can tell the team's work from its own. One line a file:
 * its checksum, two spaces, its path.
 *
 * @param checksums by path
 */
public record Manifest(SortedMap<String, String> checksums) {

    public static final String PATH = ".plumbline/manifest";

    /** There as long as a command works on the project. */
    public static final String LOCK = ".plumbline/lock";

    private static final int PATH_COLUMN = 67;
    private static final String HEADER =
            "# Written by Plumbline, to tell your edits from its own files. Keep it in git.\n";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

    public Manifest {
        checksums = Collections.unmodifiableSortedMap(new TreeMap<>(checksums));
    }

    public static Manifest of(FilePlan plan) {
        SortedMap<String, String> checksums = new TreeMap<>();
        plan.files().forEach((path, file) -> checksums.put(path, file.checksum()));
        return new Manifest(checksums);
    }

    /**
     * Reads the manifest of a project; empty if it has none.
     *
     * @throws InvalidInputException if a line is damaged, for instance by an unresolved merge, or names a file that is
     *     not in the project
     */
    public static Optional<Manifest> in(Path project) {
        ProjectFolder folder = new ProjectFolder(project);
        Path file = folder.place(new ProjectPath(PATH));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        SortedMap<String, String> checksums = new TreeMap<>();
        Diagnostics diagnostics = new Diagnostics();
        int number = 0;
        for (String line : TextFile.read(file).split("\n")) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new InvalidInputException(
                        new Location(file.toString(), number, 1),
                        "this line is damaged: \"" + line + "\"",
                        "restore the file from version control");
            }
            path(folder, new Location(file.toString(), number, PATH_COLUMN), matcher.group(2), diagnostics)
                    .ifPresent(path -> checksums.put(path.text(), matcher.group(1)));
        }
        diagnostics.throwIfAny();
        return Optional.of(new Manifest(checksums));
    }

    /** Whoever can write the manifest could have any file deleted, if it might name one outside the project. */
    private static Optional<ProjectPath> path(ProjectFolder folder, Location at, String text, Diagnostics diagnostics) {
        String remedy = "restore the file from version control, or take the line out";
        try {
            ProjectPath path = ProjectPath.at(at, text, remedy);
            folder.place(path);
            if (isReserved(text)) {
                diagnostics.add(at, "\"" + text + "\" is no file of the project's own", remedy);
            }
            return Optional.of(path);
        } catch (InvalidInputException e) {
            e.diagnostics().forEach(found -> diagnostics.add(at, about(found, at), remedy));
            return Optional.empty();
        }
    }

    private static String about(Diagnostic found, Location at) {
        return found.location().equals(at) ? found.problem() : found.location() + ": " + found.problem();
    }

    /** Whether a path is the manifest's own, or is there only while Plumbline is at work. */
    static boolean isReserved(String path) {
        return path.equals(PATH) || path.equals(LOCK) || path.startsWith(HalfWritten.JOURNAL + "/");
    }

    public PlannedFile toFile() {
        StringBuilder text = new StringBuilder(HEADER);
        checksums.forEach((path, checksum) ->
                text.append(checksum).append("  ").append(path).append('\n'));
        return PlannedFile.text(text.toString());
    }
}
