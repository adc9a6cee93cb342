package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.source.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published in docs/schemas is what the command prints, and says of documents what the program says. */
class SchemaCommandTest {

    private static final String UPDATE = "update.schemas";
    private static final String COMMAND = "./mvnw -pl cli -am test -Dtest=SchemaCommandTest -D" + UPDATE
            + "=true -Dsurefire.failIfNoSpecifiedTests=false";

    private static final String ANSWERS =
            """
            plumbline: 1
            project: {name: app, group: com.acme}
            constraints:
              team.engineers: 3
              volume.per-day: 50
            """;

    @TempDir
    Path folder;

    private String printed(String... arguments) {
        Cli.Result result = new Cli(folder).run(arguments);
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answers",
                "catalog",
                "libraries",
                "decision",
                "explanation",
                "comparison",
                "map",
                "report",
                "governance",
                "exceptions"
            })
    void a_published_schema_is_what_the_command_prints(String subject) throws IOException {
        String printed = printed("schema", subject);
        Path published = SchemaFile.pathOf(subject);
        if (Boolean.getBoolean(UPDATE)) {
            Files.createDirectories(published.getParent());
            Files.writeString(published, printed);
        }

        assertThat(Files.readString(published))
                .as("to bring %s up to date run%n  %s", published, COMMAND)
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answers",
                "catalog",
                "libraries",
                "decision",
                "explanation",
                "comparison",
                "map",
                "report",
                "governance",
                "exceptions"
            })
    void a_schema_is_closed_and_says_what_every_field_is(String subject) throws IOException {
        JsonNode schema = SchemaFile.of(subject).json();

        assertThat(schema.get("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        List<JsonNode> objects = schema.findParents("properties");
        assertThat(objects).isNotEmpty();
        for (JsonNode object : objects) {
            assertThat(object.get("additionalProperties").booleanValue()).isFalse();
            object.get("properties").properties().forEach(field -> assertThat(description(field.getValue(), schema))
                    .as("description of %s", field.getKey())
                    .isNotBlank());
        }
    }

    /** Its own, or that of the definition it refers to. */
    private static String description(JsonNode field, JsonNode schema) {
        if (field.has("description")) {
            return field.get("description").textValue();
        }
        if (field.has("$ref")) {
            return description(schema.at(field.get("$ref").textValue().substring(1)), schema);
        }
        return field.has("const") ? "says itself" : field.has("items") ? description(field.get("items"), schema) : "";
    }

    static Stream<Path> answers() throws IOException {
        return Stream.of(
                        Stream.of("event-platform", "parcel-tracking", "small-batch", "three-engineers")
                                .map(Repository::example),
                        Repository.apps().map(module -> Repository.ROOT
                                .resolve("modules")
                                .resolve(module)
                                .resolve("plumbline.yaml")),
                        cases())
                .flatMap(paths -> paths);
    }

    private static Stream<Path> cases() {
        return Stream.of("A", "A2", "A3", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K")
                .map(id ->
                        Repository.ROOT.resolve("cli/src/test/resources/cases").resolve(id + ".yaml"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answers_that_the_program_takes_are_valid(Path file) throws IOException {
        assertThat(SchemaFile.of("answers").refusalsOfYaml(Files.readString(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team.engineers: 2..8",
                "team.engineers: unknown",
                "team.engineers: 2",
                "volume.per-day: 10_000",
                "volume.per-day: 10_000 .. 20_000",
                "delivery.replay: yes",
                "delivery.replay: true",
                "delivery.replay: 'no'",
                "delivery.channels: [email, sms]",
                "delivery.channels: email",
                "vendors: none",
                "vendors: []",
                "vendors: [sendgrid]",
                "delivery.max-delay: 10s",
                "budget.monthly: open",
                "budget.monthly: 200",
                "infrastructure.broker: none"
            })
    void every_form_of_an_answer_is_valid_and_read(String answer) throws IOException {
        String text = with(answer);

        assertThat(SchemaFile.of("answers").refusalsOfYaml(text)).isEmpty();
        new Cli(folder)
                .typing(text)
                .run("decide", "--answers", "-", "--format=json")
                .exited(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{said-by: CTO, on: 2026-08-14, where: 'https://wiki.acme.com', review-by: 2027-02-01, note: for now}",
                "{note: 3}",
                "{on: '2026-08-14'}"
            })
    void who_says_an_answer_is_valid_and_read(String source) throws IOException {
        String text = ANSWERS + "sources: {team.engineers: " + source + "}\n";

        assertThat(SchemaFile.of("answers").refusalsOfYaml(text)).isEmpty();
        new Cli(folder).typing(text).run("decide", "--answers", "-").exited(0);
    }

    private static String with(String answer) {
        String key = answer.substring(0, answer.indexOf(':') + 1);
        String rest = ANSWERS.lines()
                .filter(line -> !line.strip().startsWith(key))
                .reduce("", (all, line) -> all + line + "\n");
        return rest + "  " + answer + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            team.engineers: 3           | team.engineers: 0
            team.engineers: 3           | team.engineers: three
            team.engineers: 3           | team.engineers: 3.5
            team.engineers: 3           | team.engineers: [3]
            team.engineers: 3           | team.enginers: 3
            team.engineers: 3           | team.engineers: 501
            team.engineers: 3           | team.engineers:
            volume.per-day: 50          | volume.per-day: 50 a day
            volume.per-day: 50          | volume.per-day: open
            volume.per-day: 50          | delivery.replay: maybe
            volume.per-day: 50          | delivery.max-delay: 5m
            volume.per-day: 50          | delivery.channels: [fax]
            volume.per-day: 50          | delivery.channels: none
            volume.per-day: 50          | delivery.channels: []
            volume.per-day: 50          | vendors: {sendgrid: yes}
            plumbline: 1                | plumbline: 2
            plumbline: 1                | plumblin: 1
            project: {name: app         | project: {name: App
            project: {name: app         | project: {names: app
            project: {name: app         | project: {name: [app]
            group: com.acme             | group: com.class
            group: com.acme             | group: Com.Acme
            constraints:                | date: 23.11.2026
            constraints:                | decision: caching
            constraints:                | decided-by: []
            constraints:                | catalog: ''
            constraints:                | sources: {}
            constraints:                | sources: {team.engineers: CTO}
            constraints:                | sources: {team.engineers: {}}
            constraints:                | sources: {team.enginers: {said-by: CTO}}
            constraints:                | sources: {team.engineers: {said_by: CTO}}
            constraints:                | sources: {team.engineers: {said-by: []}}
            constraints:                | sources: {team.engineers: {on: 14.8.2026}}
            constraints:                | sources: {team.engineers: {review-by: soon}}
            """)
    void answers_that_the_program_refuses_are_invalid(String sound, String broken) throws IOException {
        assertThat(ANSWERS).contains(sound);
        String text = sound.equals("constraints:")
                ? ANSWERS.replace(sound, broken + "\n" + sound)
                : ANSWERS.replace(sound, broken);

        assertThat(SchemaFile.of("answers").refusalsOfYaml(text)).isNotEmpty();
        new Cli(folder).typing(text).run("decide", "--answers", "-").exited(2);
    }

    @Test
    void the_questions_of_an_overlay_are_those_of_its_schema() throws IOException {
        Files.writeString(
                folder.resolve("ours.yaml"),
                """
                overlay: ours
                for: notification@2
                why: we have a vendor of our own
                questions:
                  - id: vendors
                    choices: {acme-post: Acme Post}
                """);

        assertThat(printed("schema", "answers")).doesNotContain("acme-post");
        assertThat(printed("schema", "answers", "--overlay", "ours.yaml")).contains("\"acme-post\"", "Acme Post");
    }

    @Test
    void the_catalog_that_ships_is_valid_and_so_is_a_small_one() throws IOException {
        SchemaFile schema = SchemaFile.of("catalog");

        assertThat(schema.refusalsOfYaml(
                        CatalogReader.shippedText("notification").text()))
                .isEmpty();
        assertThat(schema.refusalsOfYaml(small())).isEmpty();
        assertThat(schema.refusalsOfJson(printed("catalog", "show", "--format=json")))
                .isEmpty();
    }

    @Test
    void the_libraries_that_ship_are_valid_and_broken_ones_are_not() throws IOException {
        SchemaFile schema = SchemaFile.of("libraries");
        String shipped = Files.readString(Repository.ROOT.resolve(
                "adr/src/main/resources/dev/plumbline/adr/catalogs/notification/libraries.yaml"));

        assertThat(schema.refusalsOfYaml(shipped)).isEmpty();
        assertThat(schema.refusalsOfYaml(shipped.replace("schemes: [nats]", "schemes: [\"nats://\"]")))
                .isNotEmpty();
        assertThat(schema.refusalsOfYaml(shipped.replace("last-miles:", "carriers:")))
                .isNotEmpty();
    }

    private static String small() throws IOException {
        return Files.readString(Repository.ROOT.resolve("adr/src/test/resources/catalogs/small.yaml"));
    }

    @ParameterizedTest
    @CsvFileSource(files = "../adr/src/test/resources/catalogs/broken.csv", delimiter = '|', quoteCharacter = '`')
    void a_broken_catalog_is_invalid_where_a_schema_can_tell(String sound, String broken, String seenBy)
            throws IOException {
        String text = small().replaceFirst(
                        java.util.regex.Pattern.quote(sound),
                        java.util.regex.Matcher.quoteReplacement(broken.replace("^", "")));

        assertThatThrownBy(() -> CatalogReader.read("small.yaml", text)).isInstanceOf(InvalidInputException.class);
        assertThat(SchemaFile.of("catalog").refusalsOfYaml(text).isEmpty()).isEqualTo(seenBy.equals("reader"));
    }

    @Test
    void every_decision_is_valid() throws IOException {
        SchemaFile schema = SchemaFile.of("decision");
        for (Path file : answers().toList()) {
            assertThat(schema.refusalsOfJson(printed("decide", "--format=json", "--answers", file.toString())))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void decisions_with_everything_that_is_rarely_there_are_valid() throws IOException {
        Files.writeString(
                folder.resolve("weights.yaml"),
                """
                overlay: semantics
                for: notification@2
                why: no message may be lost
                weights: {operations: 10, semantics: 35}
                """);
        String answers = Repository.example("three-engineers").toString();
        String decision = printed("decide", "--format=json", "--overlay", "weights.yaml", "--answers", answers);
        String grown = printed(
                "decide",
                "--format=json",
                "--answers",
                answers,
                "--set=infrastructure.relay=company",
                "--set=volume.per-day=900000",
                "--set=volume.growth=10");

        assertThat(decision).contains("\"standardWeights\" : {");
        assertThat(grown).contains("\"growth\" : {");
        for (String text : List.of(decision, grown)) {
            assertThat(SchemaFile.of("decision").refusalsOfJson(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            < 2    | "today" : null
            [2..3] | "then" : null
            """)
    void a_decision_is_valid_if_nothing_fits_for_a_while(String veto, String expected) throws IOException {
        String vetoes = "    vetoes: [{id: not-yet, when: {load.growth: \"" + veto + "\"}, because: it is so}]\n";
        String growing = small().replace("figures:\n", question("load.growth", 4) + "figures:\n")
                        .replaceAll("(?m)^    vetoes:\n      - .id: too-slow.*\n", "")
                        .replace("    points:\n", vetoes + "    points:\n")
                + "growth: {question: load.growth, months: 24}\n";
        Files.writeString(folder.resolve("growing.yaml"), growing);

        String decision = printed(
                "decide",
                "--format=json",
                "--catalog=growing.yaml",
                "--set=project.name=app",
                "--set=project.group=com.acme",
                "--set=load.per-second=10");

        assertThat(decision).contains(expected);
        assertThat(SchemaFile.of("decision").refusalsOfJson(decision)).isEmpty();
    }

    private static String question(String id, int standard) {
        return "  - {id: " + id + ", ask: How much?, why: It counts., type: whole-number, from: 1, to: 10, default: "
                + standard + "}\n";
    }

    @Test
    void a_decision_is_valid_if_nothing_fits_by_any_weights() throws IOException {
        Files.writeString(
                folder.resolve("weights.yaml"),
                """
                overlay: semantics
                for: notification@2
                why: no message may be lost
                weights: {operations: 10, semantics: 35}
                """);
        Cli.Result result = new Cli(folder)
                .run(
                        "decide",
                        "--format=json",
                        "--overlay=weights.yaml",
                        "--answers=" + Repository.example("three-engineers"),
                        "--set=hosting.policy=air-gapped",
                        "--set=infrastructure.database=self-run",
                        "--set=delivery.channels=sms")
                .exited(1);

        assertThat(result.out()).containsPattern("\"standardWeights\" : \\{\\s+\"chosen\" : null");
        assertThat(SchemaFile.of("decision").refusalsOfJson(result.out())).isEmpty();
    }

    @Test
    void explanations_comparisons_and_maps_are_valid() throws IOException {
        String answers = Repository.example("three-engineers").toString();
        Map<String, String> documents = Map.of(
                "explanation", printed("explain", "--format=json", "--answers", answers),
                "comparison", printed("what-if", "--format=json", "--answers", answers, "--set=delivery.replay=yes"),
                "map", printed("map", "--format=json", "--answers", answers));
        for (Map.Entry<String, String> document : documents.entrySet()) {
            assertThat(SchemaFile.of(document.getKey()).refusalsOfJson(document.getValue()))
                    .as(document.getKey())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"decision,decide", "explanation,explain", "comparison,what-if --set=delivery.replay=yes", "map,map"})
    void a_document_has_its_fields_in_the_order_of_its_schema(String subject, String command) throws IOException {
        String answers = Repository.example("three-engineers").toString();
        String document = printed((command + " --format=json --answers=" + answers).split(" "));

        JsonNode fields = SchemaFile.of(subject).json().get("properties");
        assertThat(new ObjectMapper().readTree(document).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(fields::fieldNames);
    }

    @Test
    void a_decision_that_loses_a_field_or_has_one_more_is_invalid() throws IOException {
        SchemaFile schema = SchemaFile.of("decision");
        String answers = Repository.example("three-engineers").toString();
        JsonNode sound = new ObjectMapper().readTree(printed("decide", "--format=json", "--answers", answers));
        List<String> fields = new ArrayList<>();
        sound.fieldNames().forEachRemaining(fields::add);

        assertThat(fields).hasSizeGreaterThan(10);
        for (String field : fields) {
            ObjectNode less = sound.deepCopy();
            less.remove(field);
            assertThat(schema.refusals(less)).as("without %s", field).isNotEmpty();
        }
        assertThat(schema.refusals(((ObjectNode) sound.deepCopy()).put("mood", "good")))
                .isNotEmpty();
    }

    @Test
    void a_schema_of_something_else_is_wrong_usage() {
        Cli.Result result = new Cli(folder).run("schema", "moods").exited(2);

        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains(
                        "moods",
                        "answers, catalog, libraries, decision, explanation, comparison, map, report, governance, exceptions");
    }
}
