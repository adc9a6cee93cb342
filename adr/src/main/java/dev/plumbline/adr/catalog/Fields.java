package dev.plumbline.adr.catalog;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A map in a catalog, read field by field. What is missing, of the wrong kind or not known goes to the
 * diagnostics; the reader gets something harmless in its place and goes on, so that all mistakes are found.
 */
final class Fields {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d_]{0,17}(\\.\\d+)?");

    private final Location at;
    private final Optional<YamlNode.Mapping> map;
    private final Diagnostics diagnostics;
    private final Set<String> asked = new TreeSet<>();

    Fields(YamlNode node, Diagnostics diagnostics) {
        this.at = node.at();
        this.diagnostics = diagnostics;
        this.map = node instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty();
        if (map.isEmpty()) {
            diagnostics.add(at, "this is " + node.describe(), "write a map here");
        }
    }

    Location at() {
        return at;
    }

    Location at(String key) {
        return node(key).map(YamlNode::at).orElse(at);
    }

    /** Where the text behind a key starts, after a quote. */
    Location contentAt(String key) {
        return node(key)
                .map(node -> node instanceof YamlNode.Scalar text ? text.contentAt() : node.at())
                .orElse(at);
    }

    Optional<YamlNode> node(String key) {
        asked.add(key);
        return map.flatMap(mapping -> mapping.get(key));
    }

    Optional<String> optionalText(String key) {
        Optional<YamlNode> value = node(key);
        if (value.isPresent() && !(value.get() instanceof YamlNode.Scalar)) {
            diagnostics.add(value.get().at(), key + " is " + value.get().describe(), "write a text");
            return Optional.empty();
        }
        return value.map(scalar -> ((YamlNode.Scalar) scalar).text());
    }

    /** On one line, with single spaces: it becomes part of sentences, tables and headings. */
    String text(String key) {
        Optional<String> text = optionalText(key).filter(value -> !value.isBlank());
        if (node(key).isEmpty()) {
            diagnostics.add(at, key + " is missing", "add " + key + ": …");
        } else if (text.isEmpty() && node(key).get() instanceof YamlNode.Scalar) {
            diagnostics.add(at(key), key + " is empty", "write it, or leave the key out");
        }
        return SPACES.matcher(text.orElse("").strip()).replaceAll(" ");
    }

    double number(String key) {
        String text = text(key);
        if (NUMBER.matcher(text).matches()) {
            return Double.parseDouble(text.replace("_", ""));
        }
        if (!text.isEmpty()) {
            diagnostics.add(at(key), key + " is " + Excerpt.quoted(text), "write a number");
        }
        return 0;
    }

    long whole(String key) {
        double number = number(key);
        if (number != Math.rint(number)) {
            diagnostics.add(at(key), key + " is " + text(key), "write a whole number");
        }
        return (long) number;
    }

    boolean flag(String key) {
        String text = optionalText(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            diagnostics.add(at(key), key + " is " + Excerpt.quoted(text), "write true or false");
        }
        return text.equals("true");
    }

    /** The items of a list; none if there is no such key. */
    List<YamlNode> items(String key) {
        Optional<YamlNode> value = node(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        diagnostics.add(value.get().at(), key + " is " + value.get().describe(), "write a list");
        return List.of();
    }

    List<Fields> maps(String key) {
        return items(key).stream().map(item -> new Fields(item, diagnostics)).toList();
    }

    Optional<Fields> map(String key) {
        return node(key).map(node -> new Fields(node, diagnostics));
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlNode.Scalar scalar) {
                texts.add(scalar.text());
            } else {
                diagnostics.add(item.at(), key + " has " + item.describe() + " in it", "write a word");
            }
        }
        return texts;
    }

    /** The keys with where they stand, for maps whose keys are names. */
    List<YamlNode.Scalar> keys() {
        return map.map(mapping -> List.copyOf(mapping.entries().keySet())).orElse(List.of());
    }

    /** Reports every key that nobody asked for. */
    void refuseOthers() {
        for (YamlNode.Scalar key : keys()) {
            if (!asked.contains(key.text())) {
                diagnostics.add(
                        key.at(),
                        Excerpt.of(key.text()) + " is not known here",
                        Spelling.suggestion(key.text(), asked));
            }
        }
    }
}
