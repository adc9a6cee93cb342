package dev.plumbline.adr.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML document that knows where it stands. */
public sealed interface YamlNode {

    Location at();

    /** What this is, for messages: {@code a list}, {@code a map} or the text in quotes. */
    String describe();

    /** @param plain false if it was written in quotes or as a block */
    record Scalar(Location at, String text, boolean plain) implements YamlNode {

        /** Where the text itself starts: behind the quote, if there is one. */
        public Location contentAt() {
            return plain ? at : at.plus(1);
        }

        /** True for {@code key:} with nothing behind it, and for {@code null} and {@code ~}. */
        public boolean isEmpty() {
            return plain && (text.isEmpty() || text.equalsIgnoreCase("null") || text.equals("~"));
        }

        /** Of the text alone: the keys of a map differ in it. */
        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String describe() {
            return isEmpty() ? "nothing" : Excerpt.quoted(text);
        }
    }

    record Sequence(Location at, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String describe() {
            return "a list";
        }
    }

    /** @param entries in the order of the text; keys are unique */
    record Mapping(Location at, Map<Scalar, YamlNode> entries) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(entries);
        }

        public Optional<YamlNode> get(String key) {
            for (Map.Entry<Scalar, YamlNode> entry : entries.entrySet()) {
                if (entry.getKey().text().equals(key)) {
                    return Optional.of(entry.getValue());
                }
            }
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "a map";
        }
    }
}
