package dev.plumbline.checker.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An object with the fields that are added to it, in their order, and no others. Adding gives another one. */
public record ObjectForm<T>(List<Field<T>> fields) implements Form<T> {

    public ObjectForm {
        fields = List.copyOf(fields);
    }

    /** @param json takes the field's value from that of the object */
    record Field<T>(String name, Supplier<Schema> schema, Function<T, Object> json) {}

    /** @param description what the field is, for the schema */
    public <V> ObjectForm<T> field(String name, Form<V> form, Function<T, V> value, String description) {
        return field(name, form.described(description), value);
    }

    /** A field whose form says what it is. */
    public <V> ObjectForm<T> field(String name, Form<V> form, Function<T, V> value) {
        return and(Stream.of(new Field<>(name, form::schema, whole -> form.json(value.apply(whole)))));
    }

    /** Says what the last field is. */
    public ObjectForm<T> means(String description) {
        Field<T> last = fields.get(fields.size() - 1);
        Field<T> described = new Field<>(last.name, () -> last.schema.get().described(description), last.json);
        return new ObjectForm<>(fields.subList(0, fields.size() - 1)).and(Stream.of(described));
    }

    /** The fields of a part stand among those of the whole. */
    public <V> ObjectForm<T> all(ObjectForm<V> form, Function<T, V> part) {
        return and(form.fields.stream()
                .map(field -> new Field<>(field.name, field.schema, whole -> field.json.apply(part.apply(whole)))));
    }

    private ObjectForm<T> and(Stream<Field<T>> more) {
        return new ObjectForm<>(Stream.concat(fields.stream(), more).toList());
    }

    @Override
    public Schema schema() {
        Schema schema = Schema.object();
        for (Field<T> field : fields) {
            schema = schema.required(field.name, field.schema.get());
        }
        return schema;
    }

    @Override
    public Object json(T value) {
        Map<String, Object> object = new LinkedHashMap<>();
        fields.forEach(field -> object.put(field.name, field.json.apply(value)));
        return object;
    }
}
