package dev.plumbline.checker.json;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Something that is put into JSON which somebody else wrote, and taken out again. What is around it stays to the byte.
 *
 * @param path the names of the objects around it, from the outermost; they are made where they are missing
 * @param isInList whether the innermost is a list
 * @param text with a name if it is in an object; its lines begin at the margin
 */
public record JsonItem(List<String> path, boolean isInList, String text) {

    private static final String INDENT = "  ";

    public JsonItem {
        path = List.copyOf(path);
    }

    /** A file with it and nothing else. */
    public String alone() {
        return "{" + inserted(0, true, "\n") + "}\n";
    }

    /**
     * The text with it, as the first of what is around it.
     *
     * @throws InvalidInputException if it is no JSON, or something else is where it has to be
     */
    public String into(String file, String json) {
        int depth = depth(file, json);
        JsonTree around = around(file, json, depth);
        return at(json, around.start(), inserted(depth, around.isEmpty(), lineEnd(json)), 0);
    }

    /** The text without it; empty if it is not there as it was put in. */
    public Optional<String> outOf(String file, String json) {
        for (int depth = 0; depth <= depth(file, json); depth++) {
            int start = around(file, json, depth).start();
            for (boolean isAlone : new boolean[] {true, false}) {
                String inserted = inserted(depth, isAlone, lineEnd(json));
                if (json.startsWith(inserted, start)) {
                    return Optional.of(at(json, start, "", inserted.length()));
                }
            }
        }
        return Optional.empty();
    }

    private static String at(String json, int start, String inserted, int removed) {
        return json.substring(0, start) + inserted + json.substring(start + removed);
    }

    private static String lineEnd(String json) {
        return json.contains("\r\n") ? "\r\n" : "\n";
    }

    /** How many of the objects around it are there. */
    private int depth(String file, String json) {
        JsonTree at = JsonTree.read(file, json);
        int depth = 0;
        while (depth < path.size() && at.has(path.get(depth))) {
            at = at.get(path.get(depth));
            depth++;
        }
        return depth;
    }

    private JsonTree around(String file, String json, int depth) {
        JsonTree at = JsonTree.read(file, json);
        for (String name : path.subList(0, depth)) {
            at = at.get(name);
        }
        boolean isList = depth == path.size() && isInList;
        if (at.start() < 0 || json.charAt(at.start() - 1) != (isList ? '[' : '{')) {
            throw new InvalidInputException(
                    Location.wholeFile(file),
                    (depth == 0 ? "the file" : String.join(".", path.subList(0, depth))) + " is no "
                            + (isList ? "list" : "object"),
                    "mend it");
        }
        return at;
    }

    /** @param isAlone whether nothing else is in what is around it */
    private String inserted(int depth, boolean isAlone, String lineEnd) {
        StringBuilder text = new StringBuilder();
        for (int i = depth; i < path.size(); i++) {
            boolean isList = isInList && i == path.size() - 1;
            text.append(line(i + 1)).append('"').append(path.get(i)).append(isList ? "\": [" : "\": {");
        }
        text.append(line(path.size() + 1)).append(this.text.replace("\n", line(path.size() + 1)));
        for (int i = path.size() - 1; i >= depth; i--) {
            text.append(line(i + 1)).append(isInList && i == path.size() - 1 ? ']' : '}');
        }
        text.append(isAlone ? line(depth) : ",");
        return text.toString().replace("\n", lineEnd);
    }

    private static String line(int depth) {
        return "\n" + INDENT.repeat(depth);
    }
}
