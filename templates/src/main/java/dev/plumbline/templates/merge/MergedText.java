package dev.plumbline.templates.merge;

import dev.plumbline.templates.scaffold.PlannedFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text of ours that a team has written in, brought up to date.
 *
 * @param stale the headings below which the team's words stand in the place of something that is generated now
 */
record MergedText(PlannedFile file, List<String> stale) {

    MergedText {
        stale = List.copyOf(stale);
    }

    /** @param last what was generated last, which the team changed to {@code theirs} */
    static MergedText merge(PlannedFile last, PlannedFile theirs, PlannedFile now) {
        String own = latin(theirs);
        String lineEnd = own.contains("\r\n") ? "\r\n" : "\n";
        ThreeWay merged = ThreeWay.merge(lines(latin(last)), lines(own), lines(latin(now)));
        Set<String> stale = new LinkedHashSet<>();
        merged.kept().forEach(line -> stale.add(heading(merged.lines(), line)));
        String text = String.join(lineEnd, merged.lines());
        return new MergedText(new PlannedFile(text.getBytes(StandardCharsets.ISO_8859_1)), List.copyOf(stale));
    }

    boolean isWhole() {
        return stale.isEmpty();
    }

    /** For the report. */
    String what() {
        return "what you wrote stays; not up to date is what you changed in: " + String.join(", ", stale);
    }

    /** Every byte is a character of this, so that what the team wrote stays to the byte. */
    private static String latin(PlannedFile file) {
        return new String(file.content(), StandardCharsets.ISO_8859_1);
    }

    private static List<String> lines(String text) {
        return List.of(text.replace("\r\n", "\n").split("\n", -1));
    }

    private static String heading(List<String> lines, int line) {
        for (int i = Math.min(line, lines.size() - 1); i >= 0; i--) {
            if (lines.get(i).startsWith("#")) {
                return lines.get(i).replaceFirst("^#+ *", "");
            }
        }
        return "the lines at its top";
    }
}
