package dev.plumbline.adr.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a map with a closed set of keys; whatever does not fit becomes a diagnostic, and reading goes on. */
public final class MapFields {

    private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);

    private final YamlNode.Mapping map;
    private final Diagnostics diagnostics;

    /** Reports unknown and missing keys. */
    public MapFields(String what, YamlNode.Mapping map, List<String> keys, Diagnostics diagnostics) {
        this(what, map, keys, List.of(), diagnostics);
    }

    /** @param optional keys that may be there, too */
    public MapFields(
            String what, YamlNode.Mapping map, List<String> required, List<String> optional, Diagnostics diagnostics) {
        this.map = map;
        this.diagnostics = diagnostics;
        List<String> keys = Stream.concat(required.stream(), optional.stream()).toList();
        for (YamlNode.Scalar key : map.entries().keySet()) {
            if (!keys.contains(key.text())) {
                diagnostics.add(
                        key.at(), key.text() + " is not known in " + what, Spelling.suggestion(key.text(), keys));
            }
        }
        for (String key : required) {
            if (map.get(key).isEmpty()) {
                diagnostics.add(map.at(), what + " has no " + key, "it has the keys " + String.join(", ", required));
            }
        }
    }

    /** @param form what would be right, for the message */
    public String text(String key, Pattern pattern, String form) {
        return map.get(key).map(node -> text(node, key, pattern, form)).orElse("");
    }

    public List<String> texts(String key, Pattern pattern, String form) {
        List<String> texts = new ArrayList<>();
        map.get(key).ifPresent(node -> {
            if (node instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(item -> unique(texts, item.at(), key, text(item, key, pattern, form)));
            } else {
                diagnostics.add(node.at(), key + " is " + node.describe(), "write a list: [" + form + "]");
            }
        });
        return texts;
    }

    /** The same, where the form alone does not tell what is wrong. */
    public List<String> texts(String key, TextCheck check, String form) {
        List<String> texts = texts(key, ANYTHING, form);
        map.get(key).ifPresent(node -> {
            if (node instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(item -> check(item, check));
            }
        });
        return texts;
    }

    private void check(YamlNode item, TextCheck check) {
        if (item instanceof YamlNode.Scalar scalar) {
            check.mistakeIn(scalar.text())
                    .ifPresent(mistake -> diagnostics.add(item.at(), mistake.problem(), mistake.remedy()));
        }
    }

    public Map<String, String> textsByKey(String key, Pattern keys, Pattern values, String form) {
        Map<String, String> texts = new LinkedHashMap<>();
        each(key, (name, value) -> {
            String text = text(value, key + "." + name.text(), values, form);
            texts.put(text(name, "a key of " + key, keys, "a word"), text);
        });
        return texts;
    }

    public void each(String key, BiConsumer<YamlNode.Scalar, YamlNode> consumer) {
        map.get(key).ifPresent(node -> {
            if (node instanceof YamlNode.Mapping inner) {
                inner.entries().forEach(consumer);
            } else {
                diagnostics.add(node.at(), key + " is " + node.describe(), "write a map; an empty one is {}");
            }
        });
    }

    /** The map behind a key; empty if there is no such key. */
    public Optional<MapFields> map(String key, List<String> keys) {
        return map(key, keys, List.of());
    }

    public Optional<MapFields> map(String key, List<String> required, List<String> optional) {
        List<String> keys = Stream.concat(required.stream(), optional.stream()).toList();
        Optional<YamlNode> node = map.get(key);
        if (node.isPresent() && !(node.get() instanceof YamlNode.Mapping)) {
            diagnostics.add(node.get().at(), key + " is " + node.get().describe(), "write " + String.join(", ", keys));
            return Optional.empty();
        }
        return node.map(inner -> new MapFields(key, (YamlNode.Mapping) inner, required, optional, diagnostics));
    }

    public Location at(String key) {
        return map.get(key).map(YamlNode::at).orElse(map.at());
    }

    private String text(YamlNode node, String key, Pattern pattern, String form) {
        if (node instanceof YamlNode.Scalar scalar
                && pattern.matcher(scalar.text()).matches()) {
            return scalar.text();
        }
        diagnostics.add(node.at(), key + " is " + node.describe(), "write " + form);
        return "";
    }

    private void unique(List<String> texts, Location at, String key, String text) {
        if (texts.contains(text) && !text.isEmpty()) {
            diagnostics.add(at, text + " is in " + key + " twice", "keep one of the two");
        } else {
            texts.add(text);
        }
    }
}
