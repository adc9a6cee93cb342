package dev.plumbline.templates.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Breaks text into lines at spaces; a word that is longer than a line has one of its own. */
public final class BrokenLines {

    private BrokenLines() {}

    /** @param letters of the longest line */
    static List<String> of(String text, int letters) {
        return of(text.split(" "), letters, String::length);
    }

    /** @param room of the longest line, as it is measured */
    public static List<String> of(String[] words, int room, ToIntFunction<String> measured) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (!line.isEmpty() && measured.applyAsInt(line.toString()) + 1 + measured.applyAsInt(word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
