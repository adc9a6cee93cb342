package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The YAML between the first line of a text that is not empty and the next {@code ---}.
 *
 * @param end the index of the closing line; -1 if the text has no front matter
 */
record FrontMatter(YamlNode.Mapping map, int end) {

    private static final String FENCE = "---";

    static FrontMatter read(String path, List<String> lines, Diagnostics diagnostics) {
        int start = start(lines);
        if (start < 0) {
            return none(path);
        }
        int end = end(lines);
        if (end < 0) {
            diagnostics.add(
                    new Location(path, start + 1, 1), "the front matter has no end", "close it with a line of ---");
            return none(path);
        }
        // Empty lines for what stands before it, so that lines keep their numbers.
        String yaml = "\n".repeat(start + 1) + String.join("\n", lines.subList(start + 1, end)) + "\n";
        // Another tool's front matter may hold what ours must not.
        Optional<YamlNode> root = FrontMatterLine.of(lines).isPresent()
                ? YamlReader.read(path, yaml, diagnostics)
                : YamlReader.withAliases(path, yaml, diagnostics);
        if (root.isEmpty() || root.get() instanceof YamlNode.Mapping) {
            return new FrontMatter(root.map(YamlNode.Mapping.class::cast).orElse(none(path).map), end);
        }
        diagnostics.add(root.get().at(), "the front matter is " + root.get().describe(), "write key: value");
        return new FrontMatter(none(path).map, end);
    }

    static FrontMatter none(String path) {
        return new FrontMatter(new YamlNode.Mapping(new Location(path, 1, 1), Map.of()), -1);
    }

    /** The index of the opening line: the first one that is not empty; -1 if that is another one. */
    private static int start(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return lines.get(i).stripTrailing().equals(FENCE) ? i : -1;
            }
        }
        return -1;
    }

    /** The index of the closing line; -1 if there is none. */
    static int end(List<String> lines) {
        int start = start(lines);
        for (int i = start + 1; start >= 0 && i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }

    /** A value that is one text and not empty. */
    Optional<YamlNode.Scalar> text(String key) {
        return map.get(key)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(YamlNode.Scalar.class::cast)
                .filter(scalar -> !scalar.isEmpty());
    }
}
