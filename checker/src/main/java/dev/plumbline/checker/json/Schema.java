package dev.plumbline.checker.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema, draft 2020-12, or a part of one. Adding to it gives another one.
 *
 * @param keywords in the order in which they print; values as {@link JsonText} prints them
 */
public record Schema(Map<String, Object> keywords) {

    /** What a {@code $ref} starts with. */
    static final String DEFINITIONS = "#/$defs/";

    public Schema {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    private static Schema of(String keyword, Object value) {
        return new Schema(Map.of(keyword, value));
    }

    public static Schema ofType(String... types) {
        return of("type", types.length == 1 ? types[0] : List.of(types));
    }

    public static Schema text() {
        return ofType("string");
    }

    /** A text that the whole of a regular expression matches, or that has a match in it. */
    public static Schema text(String pattern) {
        return text().with("pattern", pattern);
    }

    public static Schema whole() {
        return ofType("integer");
    }

    public static Schema whole(long minimum, long maximum) {
        return whole().with("minimum", minimum).with("maximum", maximum);
    }

    public static Schema number() {
        return ofType("number");
    }

    public static Schema flag() {
        return ofType("boolean");
    }

    public static Schema constant(String word) {
        return of("const", word);
    }

    public static Schema oneOfValues(List<?> values) {
        return of("enum", values);
    }

    public static Schema anyOf(Schema... schemas) {
        return anyOf(List.of(schemas));
    }

    public static Schema anyOf(List<Schema> schemas) {
        return of("anyOf", items(schemas));
    }

    /** What a definition of the same document says. */
    public static Schema ref(String definition) {
        return of("$ref", DEFINITIONS + definition);
    }

    public static Schema list(Schema item) {
        return ofType("array").with("items", item.keywords);
    }

    /** A map whose keys are names. */
    public static Schema map(Schema value) {
        return ofType("object").with("additionalProperties", value.keywords);
    }

    /** A map with the keys that are added to it, and no others. */
    public static Schema object() {
        return ofType("object").with("properties", Map.of()).with("additionalProperties", false);
    }

    public Schema required(String key, Schema value) {
        List<Object> keys = new ArrayList<>();
        if (keywords.get("required") instanceof List<?> earlier) {
            keys.addAll(earlier);
        }
        keys.add(key);
        return optional(key, value).with("required", keys);
    }

    public Schema optional(String key, Schema value) {
        Map<Object, Object> properties = new LinkedHashMap<>();
        if (keywords.get("properties") instanceof Map<?, ?> earlier) {
            properties.putAll(earlier);
        }
        properties.put(key, value.keywords);
        return with("properties", properties);
    }

    public Schema described(String description) {
        return with("description", description);
    }

    public Schema atLeast(int items) {
        return with("minItems", items);
    }

    public Schema orNull() {
        return keywords.get("type") instanceof String type
                ? with("type", List.of(type, "null"))
                : anyOf(ofType("null"), this);
    }

    public Schema with(String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(keywords);
        more.put(keyword, value);
        return new Schema(more);
    }

    public static List<Map<String, Object>> items(List<Schema> schemas) {
        return schemas.stream().map(Schema::keywords).toList();
    }
}
