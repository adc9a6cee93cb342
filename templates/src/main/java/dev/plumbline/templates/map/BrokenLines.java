package dev.plumbline.templates.map;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces; a word that is longer than a line has one of its own. */
final class BrokenLines {

    private BrokenLines() {}

    /** @param letters of the longest line */
    static List<String> of(String text, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
