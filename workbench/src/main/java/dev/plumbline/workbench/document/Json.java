package dev.plumbline.workbench.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Writes JSON, field by field, into a text: no input or output can go wrong. */
final class Json {

    /** Something that may fail in the way streams do. */
    private interface Writing {
        void write() throws IOException;
    }

    private final JsonGenerator json;

    private Json(JsonGenerator json) {
        this.json = json;
    }

    /** The text of one object. */
    static String text(Consumer<Json> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            Json writer = new Json(json);
            json.writeStartObject();
            fields.accept(writer);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    void text(String field, String value) {
        write(() -> json.writeStringField(field, value));
    }

    /** Null if empty. */
    void text(String field, Optional<String> value) {
        write(() -> {
            if (value.isPresent()) {
                json.writeStringField(field, value.get());
            } else {
                json.writeNullField(field);
            }
        });
    }

    void flag(String field, boolean value) {
        write(() -> json.writeBooleanField(field, value));
    }

    void whole(String field, long value) {
        write(() -> json.writeNumberField(field, value));
    }

    /** Three decimals at most. */
    void number(String field, double value) {
        write(() -> {
            json.writeFieldName(field);
            json.writeNumber(BigDecimal.valueOf(Math.round(value * 1000), 3)
                    .stripTrailingZeros()
                    .toPlainString());
        });
    }

    /** The same, or null if there is none. */
    void number(String field, OptionalDouble value) {
        if (value.isPresent()) {
            number(field, value.getAsDouble());
        } else {
            write(() -> json.writeNullField(field));
        }
    }

    /** An answer: numbers as numbers, words as words. */
    void answer(String field, String shown) {
        String digits = shown.replace(",", "");
        if (digits.matches("\\d{1,18}")) {
            whole(field, Long.parseLong(digits));
        } else {
            text(field, shown);
        }
    }

    void answers(String field, Map<String, String> answers) {
        object(field, json -> answers.forEach(json::answer));
    }

    void texts(String field, Collection<String> values) {
        write(() -> {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        });
    }

    void object(String field, Consumer<Json> fields) {
        write(() -> {
            json.writeObjectFieldStart(field);
            fields.accept(this);
            json.writeEndObject();
        });
    }

    /** Null if empty. */
    <T> void object(String field, Optional<T> value, Consumer<T> fields) {
        if (value.isPresent()) {
            object(field, json -> fields.accept(value.get()));
        } else {
            write(() -> json.writeNullField(field));
        }
    }

    <T> void objects(String field, Collection<T> items, Consumer<T> fields) {
        write(() -> {
            json.writeArrayFieldStart(field);
            for (T item : items) {
                json.writeStartObject();
                fields.accept(item);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
