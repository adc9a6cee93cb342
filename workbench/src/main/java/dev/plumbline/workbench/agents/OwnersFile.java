package dev.plumbline.workbench.agents;

import java.util.List;
import java.util.Optional;

/**
 * Lines in {@code CODEOWNERS} that say who must agree where answers and records change. The last line that fits a file
 * counts, so they stand at the end.
 *
 * @param paths relative to the repository, with forward slashes
 */
record OwnersFile(List<String> paths) {

    private static final String BEGIN = "# plumbline:begin Who must agree where a recorded decision changes.";
    private static final String ON_A_LINE_OF_ITS_OWN = " The line before had no end.";
    private static final String END = "# plumbline:end";

    OwnersFile {
        paths = List.copyOf(paths);
    }

    static boolean isIn(String text) {
        return text.contains(BEGIN) || text.contains(END);
    }

    /** @param owners as the code host names them, with blanks between */
    String with(String text, String owners) {
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        boolean isOpen = !text.isEmpty() && !text.endsWith("\n");
        StringBuilder with = new StringBuilder(text);
        with.append(isOpen ? lineEnd : "").append(BEGIN).append(isOpen ? ON_A_LINE_OF_ITS_OWN : "");
        paths.forEach(path ->
                with.append(lineEnd).append('/').append(path).append(' ').append(owners));
        return with.append(lineEnd).append(END).append(lineEnd).toString();
    }

    /** The text without the lines; empty if one of the two around them is gone. Whoever owns what is no matter. */
    static Optional<String> without(String text) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            return Optional.empty();
        }
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        boolean wasOpen = text.startsWith(ON_A_LINE_OF_ITS_OWN, begin + BEGIN.length());
        int behind = text.startsWith(lineEnd, end + END.length())
                ? end + END.length() + lineEnd.length()
                : end + END.length();
        String before = text.substring(0, wasOpen ? begin - lineEnd.length() : begin);
        return Optional.of(before + text.substring(behind));
    }
}
