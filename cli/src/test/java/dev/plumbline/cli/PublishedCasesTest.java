package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Decisions that real teams published, through the front door. The files hold only what the source says. With everything else
 * unknown the team's own choice must still be able to win; with the standard answers in place of the unknowns it should win.
 *
 * <p>Two do not, and the catalog stays:
 * <ul>
 *   <li>H chose a queue. Nothing in the source says why a million a day needs a broker: two workers of one application are
 *       no independent consumers, and what the source leaves out (whether a broker is there, who keeps it) is asked for.
 *   <li>P chose the Redis that was there. Nothing was asked for that a table does not give, so the simpler design is taken.
 * </ul>
 */
class PublishedCasesTest {

    private static final Catalog CATALOG = CatalogReader.shipped("notification");

    private static final List<String> CASES = List.of(
            "A third-party-api",
            "A2 third-party-api",
            "A3 cron",
            "B third-party-api",
            "C third-party-api",
            "D cron",
            "E cron",
            "F cron",
            "G third-party-api",
            "H queue",
            "I queue",
            "J cron",
            "K queue",
            "L cron",
            "M cron",
            "N cron",
            "O cron",
            "P queue",
            "Q queue",
            "R third-party-api",
            "S third-party-api");

    @TempDir
    Path folder;

    private static Path file(String id) {
        return Path.of("src/test/resources/cases", id + ".yaml").toAbsolutePath();
    }

    private JsonNode decided(String id, List<String> settings, int... exitCodes) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("decide", "--format=json", "--answers", file(id).toString()));
        settings.forEach(setting -> arguments.addAll(List.of("--set", setting)));
        Cli.Result result = new Cli(folder).run(arguments.toArray(String[]::new));
        assertThat(exitCodes).contains(result.exitCode());
        return new ObjectMapper().readTree(result.out());
    }

    /** What the source does not say is unknown, and not what the catalog would assume. */
    private JsonNode decidedByTheSourceAlone(String id) throws Exception {
        Set<String> said = AnswersFile.read(CATALOG.name(), CATALOG.questions(), id, TextFile.read(file(id)))
                .answers()
                .keySet();
        List<String> unknown = CATALOG.questions().stream()
                .map(Question::id)
                .filter(question -> !said.contains(question))
                .map(question -> question + "=unknown")
                .toList();
        return decided(id, unknown, 0, 1);
    }

    private static List<String> possible(JsonNode decision) {
        return items(decision.get("options"))
                .filter(option -> option.get("possible").asBoolean())
                .map(option -> option.get("id").asText())
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Test
    void what_the_team_chose_can_win_whatever_the_source_leaves_out_and_few_questions_matter() throws Exception {
        List<Integer> open = new ArrayList<>();
        for (String published : CASES) {
            String[] words = published.split(" ");

            JsonNode decision = decidedByTheSourceAlone(words[0]);

            assertThat(possible(decision)).as(published).contains(words[1]);
            assertThat(items(decision.get("openQuestions")).map(JsonNode::asText))
                    .as(published)
                    .doesNotContain("purpose");
            open.add(decision.get("openQuestions").size());
        }

        assertThat(open.stream().sorted().toList().get(open.size() / 2)).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "A, third-party-api",
        "A2, third-party-api",
        "A3, cron",
        "B, third-party-api",
        "C, third-party-api",
        "D, cron",
        "E, cron",
        "F, cron",
        "G, third-party-api",
        "H, cron",
        "I, queue",
        "J, cron",
        "L, cron",
        "M, cron",
        "N, cron",
        "O, cron",
        "P, cron",
        "Q, queue",
        "R, third-party-api",
        "S, third-party-api"
    })
    void what_the_team_chose_wins_with_the_standard_answers(String id, String expected) throws Exception {
        assertThat(decided(id, List.of(), 0).get("chosen").asText()).isEqualTo(expected);
    }

    @Test
    void more_than_a_hundred_thousand_a_second_is_outside_the_model_and_the_volume_says_so() throws Exception {
        JsonNode decision = decided("K", List.of(), 1);

        assertThat(decision.get("certainty").asText()).isEqualTo("none");
        assertThat(items(decision.get("decisive")).map(JsonNode::asText)).contains("volume.per-day");
        assertThat(items(decision.get("revivedBy")).map(Object::toString))
                .anyMatch(by -> by.contains("volume.per-day"));
    }
}
