package dev.plumbline.workbench.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Prints JSON with an indent of two spaces and line feeds. */
final class JsonText {

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);

    private JsonText() {}

    static String of(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(new DefaultIndenter("  ", "\n")));
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonValue value, JsonGenerator json) throws IOException {
        if (value instanceof JsonValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof JsonValue.Whole whole) {
            json.writeNumber(whole.value());
        } else if (value instanceof JsonValue.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof JsonValue.Items items) {
            json.writeStartArray();
            for (JsonValue item : items.values()) {
                write(item, json);
            }
            json.writeEndArray();
        } else {
            write((JsonValue.Members) value, json);
        }
    }

    private static void write(JsonValue.Members value, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, JsonValue> member : value.members().entrySet()) {
            json.writeFieldName(member.getKey());
            write(member.getValue(), json);
        }
        json.writeEndObject();
    }
}
