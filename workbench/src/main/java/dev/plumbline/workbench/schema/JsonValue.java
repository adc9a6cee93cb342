package dev.plumbline.workbench.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A piece of JSON. */
sealed interface JsonValue {

    record Text(String value) implements JsonValue {}

    record Whole(long value) implements JsonValue {}

    record Flag(boolean value) implements JsonValue {}

    record Items(List<JsonValue> values) implements JsonValue {

        public Items {
            values = List.copyOf(values);
        }

        /** These and one more. */
        Items and(JsonValue value) {
            return new Items(Stream.concat(values.stream(), Stream.of(value)).toList());
        }
    }

    /** @param members in the order in which they print */
    record Members(Map<String, JsonValue> members) implements JsonValue {

        static final Members NONE = new Members(Map.of());

        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** These and one more, or with that one in place of the one of its name. */
        Members and(String name, JsonValue value) {
            Map<String, JsonValue> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Members(more);
        }
    }

    static Items texts(Stream<String> values) {
        return new Items(values.<JsonValue>map(Text::new).toList());
    }
}
