package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The YAML between the first line of a text and the next {@code ---}.
 *
 * @param end the index of the closing line; -1 if the text has no front matter
 */
record FrontMatter(YamlNode.Mapping map, int end) {

    private static final String FENCE = "---";

    static FrontMatter read(String path, List<String> lines, Diagnostics diagnostics) {
        YamlNode.Mapping none = new YamlNode.Mapping(new Location(path, 1, 1), Map.of());
        if (!lines.get(0).stripTrailing().equals(FENCE)) {
            return new FrontMatter(none, -1);
        }
        int end = end(lines);
        if (end < 0) {
            diagnostics.add(new Location(path, 1, 1), "the front matter has no end", "close it with a line of ---");
            return new FrontMatter(none, -1);
        }
        // An empty line for the opening fence, so that lines keep their numbers.
        String yaml = "\n" + String.join("\n", lines.subList(1, end)) + "\n";
        Optional<YamlNode> root = YamlReader.read(path, yaml, diagnostics);
        if (root.isEmpty() || root.get() instanceof YamlNode.Mapping) {
            return new FrontMatter(root.map(YamlNode.Mapping.class::cast).orElse(none), end);
        }
        diagnostics.add(root.get().at(), "the front matter is " + root.get().describe(), "write key: value");
        return new FrontMatter(none, end);
    }

    static int end(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
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
