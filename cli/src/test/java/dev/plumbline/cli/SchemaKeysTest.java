package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.adr.catalog.CatalogLibraries;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.rules.past.AgreedExceptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Schemas of what people write are texts; this holds the keys in them to those that the readers say they know. */
class SchemaKeysTest {

    private static final Pattern UNKNOWN = Pattern.compile("qqqq is not known .*; known are: (.*)");
    private static final Path CATALOGS = Repository.ROOT.resolve("adr/src/main/resources/dev/plumbline/adr/catalogs");

    @TempDir
    Path folder;

    /** A map in a document, and the keys that its schema has for it. */
    private record Place(Map<String, Object> map, Set<String> keys) {}

    @Test
    void a_catalog_has_the_keys_of_its_schema() throws IOException {
        agree(
                "catalog",
                Files.readString(CATALOGS.resolve("notification/catalog.yaml")),
                14,
                text -> CatalogReader.read("catalog.yaml", text));
    }

    @Test
    void libraries_have_the_keys_of_their_schema() throws IOException {
        agree(
                "libraries",
                Files.readString(CATALOGS.resolve("notification/libraries.yaml")),
                6,
                text -> CatalogLibraries.read(Optional.of(new NamedText("libraries.yaml", text)), Optional.empty()));
    }

    @Test
    void exceptions_have_the_keys_of_their_schema() throws IOException {
        String one = "{rule: CRON-01, pattern: Outbox, reason: old, owner: Ann, until: 2027-03-31}";
        agree("exceptions", "format: 1\nexceptions: [" + one + "]\n", 2, this::readExceptions);
    }

    private void readExceptions(String text) {
        try {
            Path file = folder.resolve(RecordsFolder.STANDARD.file(AgreedExceptions.NAME));
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            AgreedExceptions.in(folder, RecordsFolder.STANDARD, List.of("CRON-01"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param kinds of maps that the document has at least, so that the test does not look past any */
    private static void agree(String subject, String text, int kinds, Consumer<String> reader) throws IOException {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(text);
        List<Place> places = new ArrayList<>();
        JsonNode schema = SchemaFile.of(subject).json();
        walk(document, schema, schema, places);
        Map<Set<String>, Place> kindsOfMaps = new LinkedHashMap<>();
        places.forEach(place -> kindsOfMaps.putIfAbsent(place.keys(), place));
        for (Place place : kindsOfMaps.values()) {
            place.map().put("qqqq", "nothing");
            String spoilt = new Dump(DumpSettings.builder().build()).dumpToString(document);
            place.map().remove("qqqq");
            assertThat(known(catchThrowable(() -> reader.accept(spoilt))))
                    .as("%s", place.map())
                    .isEqualTo(place.keys());
        }

        assertThat(kindsOfMaps).hasSizeGreaterThanOrEqualTo(kinds);
    }

    /** What a reader says it knows where it found a key that it does not know. */
    private static Set<String> known(Throwable refusal) {
        return UNKNOWN.matcher(String.valueOf(refusal.getMessage()))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every map of a document whose keys a schema names. */
    private static void walk(Object node, JsonNode schema, JsonNode root, List<Place> places) {
        JsonNode here = resolved(node, schema, root);
        if (node instanceof List<?> items) {
            items.forEach(item -> walk(item, here.path("items"), root, places));
        } else if (node instanceof Map<?, ?> map) {
            Map<String, Object> named = named(map);
            JsonNode properties = here.path("properties");
            named.forEach((key, value) -> walk(
                    value,
                    properties.has(key) ? properties.get(key) : here.path("additionalProperties"),
                    root,
                    places));
            if (!properties.isMissingNode()) {
                Set<String> keys = new TreeSet<>();
                properties.fieldNames().forEachRemaining(keys::add);
                places.add(new Place(named, keys));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    /** What a schema refers to; of several, the one for the type that the node says it has. */
    private static JsonNode resolved(Object node, JsonNode schema, JsonNode root) {
        if (schema.has("$ref")) {
            return resolved(node, root.at(schema.get("$ref").textValue().substring(1)), root);
        }
        return Stream.of("oneOf", "anyOf")
                .flatMap(several -> StreamSupport.stream(schema.path(several).spliterator(), false))
                .map(one -> resolved(node, one, root))
                .filter(one -> node instanceof Map<?, ?> map
                        && map.containsKey("type")
                        && one.at("/properties/type/const").asText().equals(map.get("type")))
                .findFirst()
                .orElse(schema);
    }
}
