package dev.plumbline.templates.scaffold;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
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

    private static final String HEADER =
            "# Written by Plumbline, to tell your edits from its own files. Keep it in git.\n";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S.*)");

    public Manifest {
        checksums = Collections.unmodifiableSortedMap(new TreeMap<>(checksums));
    }

    public static Manifest of(FilePlan plan) {
        SortedMap<String, String> checksums = new TreeMap<>();
        plan.files().forEach((path, file) -> checksums.put(path, Checksum.ofContent(file.content())));
        return new Manifest(checksums);
    }

    /**
     * Reads the manifest of a project; empty if it has none.
     *
     * @throws InvalidInputException if a line is damaged, for instance by an unresolved merge
     */
    public static Optional<Manifest> in(Path project) {
        Path file = project.resolve(PATH);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        SortedMap<String, String> checksums = new TreeMap<>();
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
            checksums.put(matcher.group(2), matcher.group(1));
        }
        return Optional.of(new Manifest(checksums));
    }

    /** What the manifest would list for this file. */
    public static String checksum(PlannedFile file) {
        return Checksum.ofContent(file.content());
    }

    public PlannedFile toFile() {
        StringBuilder text = new StringBuilder(HEADER);
        checksums.forEach((path, checksum) ->
                text.append(checksum).append("  ").append(path).append('\n'));
        return PlannedFile.text(text.toString());
    }
}
