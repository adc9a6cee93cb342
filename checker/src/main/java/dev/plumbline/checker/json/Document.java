package dev.plumbline.checker.json;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A schema with the definitions it refers to. It stands alone: nothing has to be fetched to use it.
 *
 * @param definitions all there are, by name; those that nothing refers to are not printed
 */
public record Document(String title, Schema root, Map<String, Schema> definitions) {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** @param definitions in the order in which they print */
    public static Document of(String title, Form<?> root, List<Form.Defined<?>> definitions) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        definitions.forEach(
                defined -> schemas.put(defined.name(), defined.form().schema()));
        return new Document(title, root.schema(), schemas);
    }

    /** As JSON with line feeds and without one at the end. */
    public String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DIALECT);
        document.put("title", title);
        document.putAll(root.keywords());
        Map<String, Object> used = used();
        if (!used.isEmpty()) {
            document.put("$defs", used);
        }
        return JsonText.ofSchema(document);
    }

    private Map<String, Object> used() {
        Set<String> names = new HashSet<>();
        collect(root.keywords(), names);
        Map<String, Object> used = new LinkedHashMap<>();
        definitions.forEach((name, definition) -> {
            if (names.contains(name)) {
                used.put(name, definition.keywords());
            }
        });
        return used;
    }

    private void collect(Object value, Set<String> names) {
        if (value instanceof List<?> items) {
            items.forEach(item -> collect(item, names));
        } else if (value instanceof Map<?, ?> members) {
            members.values().forEach(member -> collect(member, names));
        } else if (value instanceof String text && text.startsWith(Schema.DEFINITIONS)) {
            String name = text.substring(Schema.DEFINITIONS.length());
            if (names.add(name)) {
                collect(Objects.requireNonNull(definitions.get(name), name).keywords(), names);
            }
        }
    }
}
