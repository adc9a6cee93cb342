package dev.plumbline.rules.check;

import java.util.Comparator;

/**
 * One place where a module does not keep to a rule.
 *
 * @param text what is there, with its place
 * @param file relative to the module; empty if the violation has no place, for instance because something is missing
 * @param line from 1; 0 if the whole file is meant
 */
public record Violation(String text, String file, int line) implements Comparable<Violation> {

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::file)
            .thenComparingInt(Violation::line)
            .thenComparing(Violation::text);

    /** Something is not there. */
    static Violation missing(String text) {
        return new Violation(text, "", 0);
    }

    /** A line of a file that is no class. */
    static Violation inFile(String file, int line, String text) {
        return new Violation(file + ":" + line + ": " + text, file, line);
    }

    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }
}
