package dev.plumbline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A published schema, and a validator that is not ours to hold documents against it. */
record SchemaFile(Path path, JsonNode json, Schema schema) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Path pathOf(String subject) {
        return Repository.ROOT.resolve("docs/schemas").resolve(subject + ".schema.json");
    }

    static SchemaFile of(String subject) throws IOException {
        Path path = pathOf(subject);
        JsonNode json = MAPPER.readTree(Files.readString(path));
        return new SchemaFile(path, json, REGISTRY.getSchema(json));
    }

    /** What is wrong with a document; empty if nothing is. */
    List<String> refusals(JsonNode document) {
        return schema.validate(document).stream().map(Error::toString).toList();
    }

    List<String> refusalsOfYaml(String text) {
        return refusals(yaml(text));
    }

    List<String> refusalsOfJson(String text) throws IOException {
        return refusals(MAPPER.readTree(text));
    }

    /** As an editor reads it: YAML 1.2 with its core schema. */
    private static JsonNode yaml(String text) {
        LoadSettings core = LoadSettings.builder().setSchema(new CoreSchema()).build();
        return MAPPER.valueToTree(new Load(core).loadFromString(text));
    }
}
