package dev.plumbline.checker.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.Indenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prints JSON with an indent of two spaces, line feeds, and none at the end. What is printed is a tree of maps, lists,
 * texts, numbers and truth values; an empty {@link Optional} is null.
 */
public final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final Indenter LINES = new DefaultIndenter("  ", "\n");
    private static final Separators TIGHT =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);

    private JsonText() {}

    /** The items of a list side by side. */
    public static String of(Object tree) {
        return print(tree, new DefaultPrettyPrinter().withObjectIndenter(LINES));
    }

    /** Each item of a list on lines of its own. */
    public static String ofLists(Object tree) {
        return print(tree, new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));
    }

    /** As people write it, without a space before a colon. */
    static String ofSchema(Object tree) {
        return print(tree, new DefaultPrettyPrinter(TIGHT).withObjectIndenter(LINES));
    }

    private static String print(Object tree, DefaultPrettyPrinter printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            write(tree, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Optional<?> optional && optional.isEmpty()) {
            json.writeNull();
        } else if (value instanceof Optional<?> optional) {
            write(optional.get(), json);
        } else {
            json.writePOJO(value);
        }
    }
}
