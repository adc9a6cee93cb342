package dev.plumbline.templates.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the imports of a Java file in order: where the project's own go depends on what its package is called. */
final class Imports {

    /** A type comes before those in it. */
    private static final Comparator<String> BY_NAME = Comparator.comparing(line -> line.replace(";", ""));

    private Imports() {}

    /** The same text, each run of import lines in alphabetical order. */
    static String sorted(String java) {
        List<String> lines = new ArrayList<>(List.of(java.split("\n", -1)));
        int start = 0;
        while (start < lines.size()) {
            int end = start;
            while (end < lines.size() && lines.get(end).startsWith("import ")) {
                end++;
            }
            if (end > start) {
                lines.subList(start, end).sort(BY_NAME);
            }
            start = end + 1;
        }
        return String.join("\n", lines);
    }
}
