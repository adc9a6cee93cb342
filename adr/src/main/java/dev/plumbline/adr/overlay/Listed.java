package dev.plumbline.adr.overlay;

import dev.plumbline.adr.source.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names for the things in a catalog: listed ones go by their id, or by their number if they have none. */
final class Listed {

    private Listed() {}

    static Optional<String> id(YamlNode item) {
        return item instanceof YamlNode.Mapping map
                ? map.get("id").filter(YamlNode.Scalar.class::isInstance).map(id -> ((YamlNode.Scalar) id).text())
                : Optional.empty();
    }

    static boolean haveIds(List<YamlNode> items) {
        return items.stream().anyMatch(item -> id(item).isPresent());
    }

    static boolean areWords(List<YamlNode> items) {
        return !items.isEmpty() && items.stream().allMatch(YamlNode.Scalar.class::isInstance);
    }

    /** By what a path calls each part of this node; empty for a word. Numbers count from 1. */
    static Map<String, YamlNode> children(YamlNode node) {
        if (node instanceof YamlNode.Mapping map) {
            return map.entries().entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().text(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        }
        Map<String, YamlNode> children = new LinkedHashMap<>();
        if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                children.put(id(item).orElse(Integer.toString(children.size() + 1)), item);
            }
        }
        return children;
    }
}
