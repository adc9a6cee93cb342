package dev.plumbline.checker.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a value is in JSON: both what is printed and what a schema says of it come from here, and so agree. */
public interface Form<T> {

    Form<String> TEXT = of(Schema::text, text -> text);
    Form<Boolean> FLAG = of(Schema::flag, flag -> flag);
    Form<Number> WHOLE = of(Schema::whole, number -> number);

    /** Three decimals at most. */
    Form<Double> NUMBER = of(Schema::number, number -> BigDecimal.valueOf(Math.round(number * 1000), 3)
            .stripTrailingZeros());

    /** The same, or null if there is none. */
    Form<OptionalDouble> NUMBER_OR_NULL = of(
            () -> NUMBER.schema().orNull(),
            number -> number.isPresent() ? NUMBER.json(number.getAsDouble()) : Optional.empty());

    Schema schema();

    /** The value as {@link JsonText} prints it. */
    Object json(T value);

    /** @param schema is asked only when there is a schema to print: printing values is to start fast */
    static <T> Form<T> of(Supplier<Schema> schema, Function<T, Object> json) {
        return new Simple<>(schema, json);
    }

    static Form<Number> whole(long minimum, long maximum) {
        return of(() -> Schema.whole(minimum, maximum), number -> number);
    }

    /** @param pattern that all of the text matches */
    static Form<String> text(String pattern) {
        return of(() -> Schema.text(pattern), text -> text);
    }

    static Form<String> constant(String word) {
        return of(() -> Schema.constant(word), value -> value);
    }

    static Form<String> oneOf(String... words) {
        return of(() -> Schema.oneOfValues(List.of(words)), word -> word);
    }

    /** The names of an enum, in small letters. */
    static <E extends Enum<E>> Form<E> oneOf(Class<E> names) {
        return of(
                () -> Schema.oneOfValues(
                        Stream.of(names.getEnumConstants()).map(Form::word).toList()),
                Form::word);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** An object without fields, to which they are added. */
    static <T> ObjectForm<T> object() {
        return new ObjectForm<>(List.of());
    }

    default Form<T> described(String description) {
        return of(() -> schema().described(description), this::json);
    }

    default Form<List<T>> list() {
        return of(
                () -> Schema.list(schema()),
                items -> items.stream().map(this::json).toList());
    }

    /** By names. */
    default Form<Map<String, T>> map() {
        return of(() -> Schema.map(schema()), values -> {
            Map<String, Object> map = new LinkedHashMap<>();
            values.forEach((name, value) -> map.put(name, json(value)));
            return map;
        });
    }

    /** Null if empty. */
    default Form<Optional<T>> orNull() {
        return of(() -> schema().orNull(), value -> value.map(this::json));
    }

    /** Described once in a schema, which refers to it by this name. */
    default Defined<T> named(String name) {
        return new Defined<>(name, this);
    }

    /** A form of its own. */
    record Simple<T>(Supplier<Schema> read, Function<T, Object> write) implements Form<T> {

        @Override
        public Schema schema() {
            return read.get();
        }

        @Override
        public Object json(T value) {
            return write.apply(value);
        }
    }

    /** A form that a schema describes once, by name, and refers to. */
    record Defined<T>(String name, Form<T> form) implements Form<T> {

        @Override
        public Schema schema() {
            return Schema.ref(name);
        }

        @Override
        public Object json(T value) {
            return form.json(value);
        }
    }
}
