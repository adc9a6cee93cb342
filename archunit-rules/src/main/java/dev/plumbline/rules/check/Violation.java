package dev.plumbline.rules.check;

import dev.plumbline.adr.source.Secrets;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One place where a module does not keep to a rule.
 *
 * @param text what is there, with its place
 * @param file relative to the module; empty if the violation has no place, for instance because something is missing
 * @param line from 1; 0 if the whole file is meant
 * @param isNote whether it is told, and does not violate anything
 */
public record Violation(String text, String file, int line, boolean isNote) implements Comparable<Violation> {

    /** Behind the name of a source, or of any other file at the start. */
    private static final Pattern LINE =
            Pattern.compile("(?<=\\.(?:java|kt|groovy|scala)):\\d+(?=\\))|(?<=^[^:\\s]{1,500}):\\d+(?=: )");

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::file)
            .thenComparingInt(Violation::line)
            .thenComparing(Violation::text);

    /** Whatever names it, no secret is told. */
    public Violation {
        text = Secrets.inPlace(text);
    }

    /** Something that violates a rule. */
    public Violation(String text, String file, int line) {
        this(text, file, line, false);
    }

    /** What stays the same when lines move: the text without their numbers. */
    public String key() {
        return LINE.matcher(text).replaceAll("");
    }

    /** With the source named from the project's folder, if it has one, and the module, if the class is not the only one. */
    public Violation placed(CheckedModule project) {
        return project.compiled()
                .places()
                .of(file)
                .map(place -> new Violation(
                        text + place.module(), place.file(), place.file().isEmpty() ? 0 : line, isNote))
                .orElse(this);
    }

    /** Told only, with what makes it harmless. */
    public Violation asNote(String reason) {
        return new Violation(text + ", " + reason, file, line, true);
    }

    /** With more text behind it. */
    public Violation with(String more) {
        return new Violation(text + more, file, line, isNote);
    }

    /** Something is not there. */
    public static Violation missing(String text) {
        return new Violation(text, "", 0);
    }

    /** A line of a file that is no class, or the whole file if the line is 0; without a file, the text says where. */
    public static Violation inFile(String file, int line, String text) {
        String place = file + (line == 0 ? "" : ":" + line) + ": ";
        return file.isEmpty() ? new Violation(text, file, 0) : new Violation(place + text, file, line);
    }

    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }
}
