package dev.plumbline.workbench.schema;

import dev.plumbline.workbench.schema.JsonValue.Items;
import dev.plumbline.workbench.schema.JsonValue.Members;
import dev.plumbline.workbench.schema.JsonValue.Text;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A schema with the definitions it refers to. It stands alone: nothing has to be fetched to use it.
 *
 * @param definitions all there are, by name; those that nothing refers to are not printed
 */
record Document(String title, Schema root, Map<String, Schema> definitions) {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    String text() {
        Members document = Members.NONE.and("$schema", new Text(DIALECT)).and("title", new Text(title));
        for (Map.Entry<String, JsonValue> keyword : root.keywords().members().entrySet()) {
            document = document.and(keyword.getKey(), keyword.getValue());
        }
        Members used = used();
        return JsonText.of(used.members().isEmpty() ? document : document.and("$defs", used));
    }

    private Members used() {
        Set<String> names = new LinkedHashSet<>();
        collect(root.keywords(), names);
        Members used = Members.NONE;
        for (Map.Entry<String, Schema> definition : definitions.entrySet()) {
            if (names.contains(definition.getKey())) {
                used = used.and(definition.getKey(), definition.getValue().keywords());
            }
        }
        return used;
    }

    private void collect(JsonValue value, Set<String> names) {
        if (value instanceof Items items) {
            items.values().forEach(item -> collect(item, names));
        } else if (value instanceof Members members) {
            members.members().forEach((name, member) -> {
                if (name.equals("$ref") && member instanceof Text ref && names.add(Schema.definition(ref.value()))) {
                    collect(definition(Schema.definition(ref.value())).keywords(), names);
                }
                collect(member, names);
            });
        }
    }

    private Schema definition(String name) {
        Schema definition = definitions.get(name);
        if (definition == null) {
            throw new IllegalStateException("no definition of " + name);
        }
        return definition;
    }
}
