package dev.plumbline.workbench.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.adr.catalog.CatalogReading;
import dev.plumbline.adr.overlay.Change;
import dev.plumbline.adr.overlay.Overlay;
import dev.plumbline.adr.source.YamlNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A catalog for machines: the file as it is with its overlay on it, with the same field names. */
public final class CatalogJson {

    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d_]{0,17}(\\.\\d+)?");

    private final JsonGenerator json;

    private CatalogJson(JsonGenerator json) {
        this.json = json;
    }

    public static String of(CatalogReading reading) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new CatalogJson(json).catalog(reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void catalog(CatalogReading reading) throws IOException {
        json.writeStartObject();
        if (reading.catalog().origin().overlay().isPresent()) {
            overlay(reading.catalog().origin().overlay().get());
        }
        for (var entry : reading.root().entries().entrySet()) {
            json.writeFieldName(entry.getKey().text());
            node(entry.getValue());
        }
        json.writeEndObject();
    }

    private void overlay(Overlay overlay) throws IOException {
        json.writeObjectFieldStart("overlay");
        json.writeStringField("file", overlay.file());
        json.writeStringField("name", overlay.name());
        json.writeStringField("why", overlay.why());
        json.writeArrayFieldStart("changes");
        for (Change change : overlay.changes()) {
            json.writeStartObject();
            json.writeStringField("path", change.path());
            json.writeBooleanField("removed", change.isRemoval());
            json.writeStringField("text", change.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void node(YamlNode node) throws IOException {
        if (node instanceof YamlNode.Mapping map) {
            json.writeStartObject();
            for (var entry : map.entries().entrySet()) {
                json.writeFieldName(entry.getKey().text());
                node(entry.getValue());
            }
            json.writeEndObject();
        } else if (node instanceof YamlNode.Sequence sequence) {
            json.writeStartArray();
            for (YamlNode item : sequence.items()) {
                node(item);
            }
            json.writeEndArray();
        } else {
            scalar((YamlNode.Scalar) node);
        }
    }

    /** What YAML would read as a number or as true or false is that here, too. */
    private void scalar(YamlNode.Scalar scalar) throws IOException {
        String text = scalar.text();
        if (scalar.plain() && NUMBER.matcher(text).matches()) {
            json.writeNumber(new BigDecimal(text.replace("_", "")).toPlainString());
        } else if (scalar.plain() && (text.equals("true") || text.equals("false"))) {
            json.writeBoolean(text.equals("true"));
        } else {
            json.writeString(text);
        }
    }
}
