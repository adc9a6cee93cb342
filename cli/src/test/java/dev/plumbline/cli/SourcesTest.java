package dev.plumbline.cli;

import static dev.plumbline.cli.AdoptedProject.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says an answer, from the file through the record to the day on which it has to be confirmed. */
class SourcesTest {

    private static final String SOURCES =
            """
            sources:
              team.engineers: {said-by: Ann, on: 2026-08-14, where: "https://wiki.acme.com/team", review-by: 2026-11-30, note: two leave in May}
              volume.per-day: {where: billing report}
            """;

    private static final String SAID =
            "- **2 engineers** (`team.engineers`), said by Ann on 2026-08-14, see <https://wiki.acme.com/team>,"
                    + " two leave in May, to be confirmed by 2026-11-30\n";

    private static final String WARNING =
            "plumbline.yaml:LINE: team.engineers 2, said by Ann on 2026-08-14, was to be confirmed by 2026-11-30: ask Ann"
                    + " whether it still holds, put another review-by or another answer there, and run plumbline"
                    + " regenerate\n";

    @TempDir
    Path folder;

    private AdoptedProject project;

    @BeforeEach
    void adopt() throws IOException {
        Files.writeString(
                folder.resolve("answers.yaml"), Files.readString(Repository.example("small-batch")) + SOURCES);
        project = AdoptedProject.plain(folder.resolve("shop")).compiled();
        project.adopt("--answers", folder.resolve("answers.yaml").toString(), "--yes", "--no-test")
                .exited(0);
    }

    @Test
    void the_record_shows_who_says_an_answer_beside_it_and_nothing_where_nobody_is_named() throws IOException {
        assertThat(project.text(RECORD))
                .contains(SAID)
                .contains("(`volume.per-day`), see billing report\n")
                .contains("(`delivery.max-delay`)\n")
                .contains(", sources: ");
        assertThat(project.text("plumbline.yaml")).endsWith(SOURCES);
        check().exited(0);
        inLine();
    }

    @Test
    void assistants_and_machines_are_told_who_says_an_answer() throws IOException {
        AdoptedProject told =
                AdoptedProject.plain(folder.resolve("told").resolve("shop")).compiled();
        told.adopt("--answers", folder.resolve("answers.yaml").toString(), "--yes", "--no-test", "--agents")
                .exited(0);

        assertThat(told.text("AGENTS.md"))
                .contains(
                        "- `team.engineers`: 2 engineers, said by Ann on 2026-08-14, see <https://wiki.acme.com/team>,"
                                + " two leave in May, to be confirmed by 2026-11-30\n")
                .containsPattern("- `delivery.max-delay`: hours[^,\n]*\n");
        String answers = folder.resolve("answers.yaml").toString();
        assertThat(new Cli(folder)
                        .run("decide", "--answers", answers, "--format", "json")
                        .exited(0)
                        .out())
                .containsSubsequence(
                        "\"sources\"",
                        "\"team.engineers\"",
                        "\"Ann\"",
                        "\"2026-08-14\"",
                        "\"reviewBy\"",
                        "\"2026-11-30\"");
    }

    @Test
    void a_team_that_names_nobody_finds_nothing_of_it_in_its_record() throws IOException {
        AdoptedProject other =
                AdoptedProject.plain(folder.resolve("other").resolve("shop")).compiled();
        other.adopt("--answers", Repository.example("small-batch").toString(), "--yes", "--no-test")
                .exited(0);

        assertThat(other.text("plumbline.yaml")).doesNotContain("sources");
        assertThat(other.text(RECORD)).doesNotContain("sources").contains("**2 engineers** (`team.engineers`)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "review-by: 2026-11-30  | review-by: 2027-11-30 | to be confirmed by 2027-11-30",
                "said-by: Ann           | said-by: Bob          | said by Bob on 2026-08-14",
                "'review-by: 2026-11-30, ' | ''                 | two leave in May",
            })
    void a_source_that_changed_alone_leaves_the_record_behind_until_it_is_brought_up_to_date(
            String before, String after, String shown) throws IOException {
        String record = project.text(RECORD);
        project.with("plumbline.yaml", project.text("plumbline.yaml").replace(before, after));

        assertThat(check().exited(1).out())
                .contains("CHAIN-02: ")
                .containsPattern(RECORD + ":\\d+: sources in plumbline.yaml are not those that this was written with\n")
                .doesNotContain("the answers in plumbline.yaml are not those");
        project.run("regenerate", "--yes").exited(0);

        check().exited(0);
        inLine();
        assertThat(project.text(RECORD))
                .contains(shown)
                .contains("date: 2026-11-23")
                .contains("## Updates\n\n- 2026-11-23: the source of `team.engineers` is: said by ")
                .contains(" (it was: said by Ann on 2026-08-14, ");
        assertThat(record).doesNotContain("## Updates");
    }

    @Test
    void sources_that_are_taken_out_are_told_as_well() throws IOException {
        project.with("plumbline.yaml", project.text("plumbline.yaml").replace(SOURCES, ""));

        assertThat(check().exited(1).out()).contains("sources in plumbline.yaml are not those");
        project.run("regenerate", "--yes").exited(0);
        assertThat(project.text(RECORD))
                .contains("the source of `volume.per-day` is: none (it was: see billing report)");
        check().exited(0);
    }

    @Test
    void another_answer_has_not_been_said_by_the_same_person_and_the_others_stay() throws IOException {
        assertThat(project.run("regenerate", "--set", "team.engineers=4", "--yes")
                        .exited(0)
                        .err())
                .contains("team.engineers has another answer, so who said the old one is taken out.")
                .doesNotContain("volume.per-day has another");

        assertThat(project.text("plumbline.yaml"))
                .endsWith("sources:\n  volume.per-day: {where: billing report}\n")
                .doesNotContain("Ann");
        assertThat(project.text(RECORD))
                .contains("**4 engineers** (`team.engineers`)\n")
                .contains("; the source of `team.engineers` is: none (it was: said by Ann on 2026-08-14, ");
        check().exited(0);
        inLine();
    }

    @Test
    void what_a_team_wrote_in_its_answers_stays_when_another_one_is_changed() throws IOException {
        project.with("plumbline.yaml", project.text("plumbline.yaml") + "# ours\n");
        project.run("regenerate", "--set", "purpose=both", "--yes").exited(0);

        assertThat(project.text("plumbline.yaml")).contains("purpose: both").endsWith(SOURCES + "# ours\n");
        project.run("regenerate", "--set", "team.engineers=4", "--yes").exited(0);
        assertThat(project.text("plumbline.yaml"))
                .contains("team.engineers: 4")
                .endsWith("sources:\n  volume.per-day: {where: billing report}\n# ours\n");
        check().exited(0);
    }

    @Test
    void a_record_whose_digest_of_sources_is_taken_out_is_told() throws IOException {
        project.with(RECORD, project.text(RECORD).replaceFirst(", sources: [0-9a-f]+", ""));

        assertThat(check().exited(1).out()).contains("sources in plumbline.yaml are not those");
    }

    @Test
    void an_answer_is_to_be_confirmed_when_its_day_has_passed_and_only_strictness_fails_for_it() throws IOException {
        int line = project.text("plumbline.yaml")
                .split("team.engineers: \\{said-by")[0]
                .split("\n")
                .length;
        String warning = WARNING.replace("LINE", Integer.toString(line));

        assertThat(check("--as-of", "2026-11-30", "--strict").exited(0).out()).doesNotContain("warning");
        assertThat(check("--as-of", "2026-12-01").exited(0).out())
                .contains("warning: " + warning)
                .endsWith(" all kept, 1 warning\n");
        assertThat(check("--as-of", "2026-12-01", "--strict").exited(1).out()).contains("warning: " + warning);
    }

    @Test
    void the_reports_for_programs_have_it_too() throws IOException {
        JsonNode json = json("json").get("projects").get(0);
        assertThat(json.get("status").textValue()).isEqualTo("kept");
        JsonNode warning = json.get("warnings").get(0);
        assertThat(warning.get("key").textValue()).isEqualTo("review-by");
        assertThat(warning.get("text").textValue())
                .startsWith("team.engineers 2, said by Ann on 2026-08-14, was to be");
        assertThat(warning.get("file").textValue()).isEqualTo("plumbline.yaml");

        JsonNode result = json("sarif").get("runs").get(0).get("results").get(0);
        assertThat(result.get("level").textValue()).isEqualTo("warning");
        assertThat(result.get("message").get("text")).isEqualTo(warning.get("text"));
        JsonNode place = result.get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").textValue()).isEqualTo("plumbline.yaml");
        assertThat(place.get("region").get("startLine")).isEqualTo(warning.get("line"));

        assertThat(late("github"))
                .contains("::warning file=plumbline.yaml,line=" + warning.get("line")
                        + ",title=review-by::team.engineers 2, said by Ann");
        assertThat(late("junit")).contains("name=\"warnings\"").contains("team.engineers 2, said by Ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plumbline.yaml: {", "  team.enginers: {said-by: Ann}"})
    void what_is_wrong_with_sources_stops_a_check_with_its_place(String line) throws IOException {
        project.with("plumbline.yaml", project.text("plumbline.yaml") + line + "\n");

        assertThat(check().exited(2).out()).contains("plumbline.yaml:");
    }

    @Test
    void sources_need_an_answer() throws IOException {
        Files.writeString(
                folder.resolve("answers.yaml"),
                Files.readString(folder.resolve("answers.yaml")) + "  vendors: {said-by: Ann}\n");

        assertThat(new Cli(folder).run("decide", "--answers", "answers.yaml").err())
                .containsPattern("answers.yaml:\\d+:3: vendors has a source and no answer");
    }

    private String late(String format) {
        return check("--as-of", "2026-12-01", "--format", format).exited(0).out();
    }

    private JsonNode json(String format) throws IOException {
        return new ObjectMapper().readTree(late(format));
    }

    private void inLine() {
        assertThat(project.run("regenerate").exited(0).out()).isEqualTo("Everything is in line already.\n");
    }

    private Result check(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "check";
        all[1] = "shop";
        System.arraycopy(more, 0, all, 2, more.length);
        return new Cli(folder).run(all);
    }
}
