package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.adr.source.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an experienced engineer would advise teams, and which of their answers they would name, through the front door. */
class VerdictsTest {

    private static final String DECISIONS = "adr/src/test/resources/decisions/";

    @TempDir
    Path folder;

    static Stream<List<String>> teams() {
        return rows("teams.csv");
    }

    static Stream<List<String>> named() {
        return rows("named.csv");
    }

    private static Stream<List<String>> rows(String file) {
        return TextFile.read(Repository.ROOT.resolve(DECISIONS + file))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split(" \\| ")));
    }

    @ParameterizedTest
    @MethodSource("teams")
    void a_team_gets_the_design_that_fits_it(List<String> team) throws Exception {
        JsonNode decision = decided(team.get(2));

        assertThat(team.get(1).split(", "))
                .contains(decision.get("chosen").asText("none").replace("null", "none"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void the_answers_that_decided_are_named(List<String> row) throws Exception {
        String answers = teams().filter(team -> team.get(0).equals(row.get(0)))
                .findFirst()
                .orElseThrow()
                .get(2);
        JsonNode decision = decided(answers);
        JsonNode option = items(decision.get("options"))
                .filter(one -> one.get("id").asText().equals(row.get(1)))
                .findFirst()
                .orElseThrow();

        assertThat(named(decision, option)).contains(row.get(2).split(", "));
    }

    private static List<String> named(JsonNode decision, JsonNode option) {
        List<String> named = new ArrayList<>();
        items(decision.get("decisive")).forEach(id -> named.add(id.asText()));
        items(option.get("reasons"))
                .forEach(reason -> named.add(reason.get("question").asText()));
        Stream.of("vetoes", "ruledOut").flatMap(key -> items(option.get(key))).forEach(veto -> {
            veto.get("answers").fieldNames().forEachRemaining(named::add);
            Stream.of(veto.get("subject").asText().split(", "))
                    .forEach(subject -> named.add(veto.get("id").asText() + " of " + subject));
        });
        return named;
    }

    private JsonNode decided(String answers) throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "project.name", "app", "project.group", "com.acme", "team.engineers", "5", "volume.per-day", "1000"));
        Stream.of(answers.split("; ")).forEach(answer -> settings.put(answer.split("=")[0], answer.split("=")[1]));
        List<String> arguments = new ArrayList<>(List.of("decide", "--format=json"));
        settings.forEach((question, answer) -> arguments.addAll(List.of("--set", question + "=" + answer)));
        return new ObjectMapper()
                .readTree(new Cli(folder).run(arguments.toArray(String[]::new)).out());
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
