package dev.plumbline.workbench.schema;

import dev.plumbline.workbench.schema.JsonValue.Flag;
import dev.plumbline.workbench.schema.JsonValue.Items;
import dev.plumbline.workbench.schema.JsonValue.Members;
import dev.plumbline.workbench.schema.JsonValue.Text;
import dev.plumbline.workbench.schema.JsonValue.Whole;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JSON Schema, draft 2020-12, or a part of one. Adding to it gives another one.
 *
 * @param keywords in the order in which they print
 */
record Schema(Members keywords) {

    private static final String DEFINITIONS = "#/$defs/";

    static Schema of(String... types) {
        JsonValue type = types.length == 1 ? new Text(types[0]) : JsonValue.texts(Stream.of(types));
        return new Schema(Members.NONE.and("type", type));
    }

    static Schema text() {
        return of("string");
    }

    /** A text that the whole of a regular expression matches, or that has a match in it. */
    static Schema text(String pattern) {
        return text().with("pattern", new Text(pattern));
    }

    static Schema whole() {
        return of("integer");
    }

    static Schema whole(long minimum, long maximum) {
        return whole().with("minimum", new Whole(minimum)).with("maximum", new Whole(maximum));
    }

    static Schema number() {
        return of("number");
    }

    static Schema flag() {
        return of("boolean");
    }

    static Schema constant(String word) {
        return new Schema(Members.NONE.and("const", new Text(word)));
    }

    static Schema oneOfWords(List<String> words) {
        return oneOfValues(JsonValue.texts(words.stream()));
    }

    static Schema oneOfValues(Items values) {
        return new Schema(Members.NONE.and("enum", values));
    }

    static Schema anyOf(Schema... schemas) {
        return anyOf(List.of(schemas));
    }

    static Schema anyOf(List<Schema> schemas) {
        return new Schema(Members.NONE.and("anyOf", items(schemas)));
    }

    /** What a definition of the same document says. */
    static Schema ref(String definition) {
        return new Schema(Members.NONE.and("$ref", new Text(DEFINITIONS + definition)));
    }

    /** The definition that a value of {@code $ref} names. */
    static String definition(String ref) {
        return ref.substring(DEFINITIONS.length());
    }

    static Schema list(Schema item) {
        return of("array").with("items", item.keywords);
    }

    /** A map whose keys are names. */
    static Schema map(Schema value) {
        return of("object").with("additionalProperties", value.keywords);
    }

    /** A map with the keys that are added to it, and no others. */
    static Schema object() {
        return of("object").with("properties", Members.NONE).with("additionalProperties", new Flag(false));
    }

    Schema required(String key, Schema value) {
        Items keys = keywords.members().get("required") instanceof Items items ? items : new Items(List.of());
        return optional(key, value).with("required", keys.and(new Text(key)));
    }

    Schema optional(String key, Schema value) {
        Members properties = keywords.members().get("properties") instanceof Members members ? members : Members.NONE;
        return with("properties", properties.and(key, value.keywords));
    }

    Schema described(String description) {
        return with("description", new Text(description));
    }

    Schema atLeast(int items) {
        return with("minItems", new Whole(items));
    }

    Schema orNull() {
        return anyOf(of("null"), this);
    }

    Schema with(String keyword, JsonValue value) {
        return new Schema(keywords.and(keyword, value));
    }

    static Items items(List<Schema> schemas) {
        return new Items(schemas.stream().<JsonValue>map(Schema::keywords).toList());
    }
}
