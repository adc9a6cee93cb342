package dev.plumbline.checker.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON that somebody else wrote: objects and lists, with where they begin.
 *
 * @param value of a text, a number or a truth value, as text; empty for null, and for the others
 * @param members of an object, in their order
 * @param items of a list
 * @param start of what is in an object or a list, in characters from the start of the text
 */
public record JsonTree(String value, Map<String, JsonTree> members, List<JsonTree> items, int start) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Nothing. */
    private static final JsonTree NONE = new JsonTree("", Map.of(), List.of(), -1);

    /**
     * Reads a text.
     *
     * @param name of the file, for messages
     * @throws InvalidInputException with the place, if it is no JSON
     */
    public static JsonTree read(String name, String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            JsonTree tree = read(parser);
            parser.nextToken();
            return tree;
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    new Location(
                            name, e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    "this is no JSON: " + e.getOriginalMessage(),
                    "mend it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonTree read(JsonParser parser) throws IOException {
        if (parser.currentToken() == null || parser.currentToken() == JsonToken.VALUE_NULL) {
            return NONE;
        }
        int start = (int) parser.currentTokenLocation().getCharOffset() + 1;
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, JsonTree> members = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, read(parser));
            }
            return new JsonTree("", members, List.of(), start);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<JsonTree> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser));
            }
            return new JsonTree("", Map.of(), items, start);
        }
        return new JsonTree(parser.getText(), Map.of(), List.of(), -1);
    }

    /** A member of an object; nothing if there is none. */
    public JsonTree get(String name) {
        return members.getOrDefault(name, NONE);
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public boolean isEmpty() {
        return members.isEmpty() && items.isEmpty();
    }
}
