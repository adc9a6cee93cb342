package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the team wrote into our pages stays, and our part of them is brought up to date, or the command says that it is not. */
class RegenerateEditedTest {

    private static final String FIRST = "docs/decisions/0001-notification-by-third-party-api.md";
    private static final String SECOND = "docs/decisions/0002-notification-by-third-party-api.md";
    private static final String INDEX = "docs/decisions/README.md";
    private static final String OWN_WORDS = "We have used this vendor since 2019.";

    @TempDir
    Path folder;

    private Path app;

    @BeforeEach
    void scaffold() {
        app = folder.resolve("app");
        new Cli(folder)
                .run(
                        "interview",
                        "--answers",
                        Repository.example("three-engineers").toString(),
                        "--into",
                        "app",
                        "--yes")
                .exited(0);
    }

    private Result regenerate(String... arguments) {
        List<String> all = new ArrayList<>(List.of("regenerate", "--into", "app", "--yes"));
        all.addAll(List.of(arguments));
        return new Cli(folder).run(all.toArray(String[]::new));
    }

    @Test
    void another_vendor_is_another_decision() throws IOException {
        Result result = regenerate("--set", "vendors=postmark").exited(0);

        assertThat(result.out()).contains("with email postmark instead of email sendgrid", "supersedes the old one");
        assertThat(read(FIRST)).contains("status: superseded by ADR-0002", "variant: {email: sendgrid}");
        assertThat(read(SECOND)).contains("status: accepted", "variant: {email: postmark}", "- Supersedes [0001-");
        assertThat(read(INDEX)).contains("0001-notification", "0002-notification");
        assertThat(read("AGENTS.md"))
                .contains("(email postmark)", "0002-notification")
                .doesNotContain("email sendgrid");
        assertThat(regenerate().exited(0).out()).contains("Everything is in line already.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void an_edited_record_is_kept_whole_as_the_superseded_one(String lineEnd) throws IOException {
        String edited = read(FIRST).replace("## Considered Options", OWN_WORDS + "\n\n## Considered Options");
        write(FIRST, edited.replace("\n", lineEnd));

        regenerate("--set", "vendors=postmark").exited(0);

        String kept = edited.replace("status: accepted", "status: superseded by ADR-0002")
                .replace(
                        "- Status: accepted",
                        "- Status: Superseded by [0002-notification-by-third-party-api]"
                                + "(0002-notification-by-third-party-api.md)");
        assertThat(read(FIRST))
                .startsWith(kept.replace("\n", lineEnd))
                .endsWith("(0002-notification-by-third-party-api.md)." + lineEnd);
        assertThat(read(SECOND)).contains("variant: {email: postmark}").doesNotContain(OWN_WORDS);
    }

    @Test
    void an_edited_record_is_brought_up_to_date_where_only_figures_move() throws IOException {
        write(
                FIRST,
                read(FIRST)
                        .replace("## Considered Options", OWN_WORDS + "\n\n## Considered Options")
                        .replace("consulted:", "consulted: Ann"));

        Result result = regenerate("--set", "volume.per-day=90", "--set", "team.engineers=4")
                .exited(0);

        assertThat(read(FIRST))
                .contains(OWN_WORDS, "consulted: Ann", "**90 a day** (`volume.per-day`)", "**4 engineers**")
                .contains("vendors: sendgrid, team.engineers: 4")
                .contains("`volume.per-day` is 90 a day (it was 50..200 a day, reckoned with 50)")
                .doesNotContain("**50..200", "**3 engineers");
        assertThat(result.out()).contains(FIRST + " what you wrote stays");
        assertThat(read("AGENTS.md")).contains("`team.engineers`: 4 engineers");
        assertThat(regenerate().exited(0).out()).contains("Everything is in line already.");
    }

    @Test
    void where_the_team_rewrote_what_changes_its_words_stay_and_the_command_says_so_until_that_is_merged()
            throws IOException {
        write(FIRST, read(FIRST).replace("**50..200 a day, reckoned with 50**", "**next to nothing**"));

        Result result = regenerate("--set", "volume.per-day=90").exited(1);

        String fresh = FIRST + ".new";
        assertThat(read(FIRST)).contains("**next to nothing**", "volume.per-day 90 → ");
        assertThat(read(fresh)).contains("**90 a day**");
        assertThat(result.out()).contains("not up to date is what you changed in: Decision Drivers");
        assertThat(result.err()).contains("and not done", fresh);
        assertThat(regenerate().exited(1).out()).contains(fresh);
        assertThat(new Cli(app)
                        .run("decide", "--answers", "plumbline.yaml")
                        .exited(0)
                        .out())
                .isNotEmpty();
        Files.delete(app.resolve(fresh));
        regenerate().exited(0);
    }

    @Test
    void what_the_team_writes_around_our_part_for_assistants_is_kept_to_the_byte() throws IOException {
        String before = "Our own first line.\r\n\t\u00e9\r\n";
        String after = "\nOur own last line, without an end";
        write("AGENTS.md", before + read("AGENTS.md") + after);

        regenerate("--set", "vendors=postmark").exited(0);

        assertThat(read("AGENTS.md"))
                .startsWith(before + "<!-- plumbline:begin")
                .endsWith("plumbline:end -->\n" + after);
        assertThat(read("AGENTS.md")).contains("(email postmark)").doesNotContain("email sendgrid");
    }

    @Test
    void what_the_team_wrote_into_our_part_is_replaced_even_if_nothing_else_changes() throws IOException {
        String generated = read("AGENTS.md");
        write("AGENTS.md", generated.replace("(email sendgrid)", "(email mailgun)"));

        regenerate().exited(0);

        assertThat(read("AGENTS.md")).isEqualTo(generated);
    }

    @Test
    void a_page_without_our_part_gets_it_and_keeps_everything() throws IOException {
        write("AGENTS.md", "# Ours\n\nNo tabs.");

        Result result = regenerate("--set", "vendors=postmark").exited(0);

        assertThat(read("AGENTS.md"))
                .startsWith("# Ours\n\nNo tabs.\n\n<!-- plumbline:begin")
                .contains("email postmark");
        assertThat(result.out()).contains("AGENTS.md our part is added at its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "end", "both"})
    void lines_around_our_part_that_are_missing_or_doubled_are_an_error_before_anything_is_written(String what)
            throws IOException {
        String page = read("AGENTS.md");
        String begin = page.lines().findFirst().orElseThrow() + "\n";
        write(
                "AGENTS.md",
                switch (what) {
                    case "begin" -> page.substring(begin.length());
                    case "end" -> page.replace("<!-- plumbline:end -->\n", "");
                    default -> page + page;
                });
        var before = Repository.tree(app);

        Result result = regenerate("--set", "vendors=postmark").exited(2);

        assertThat(result.err()).contains("AGENTS.md:", "must stand between one line <!-- plumbline:begin -->");
        assertThat(Repository.tree(app).keySet()).isEqualTo(before.keySet());
        assertThat(read("plumbline.yaml")).contains("vendors: [sendgrid]");
    }

    @Test
    void the_list_of_records_goes_on_where_the_team_wrote_in_it() throws IOException {
        write(INDEX, read(INDEX) + "\nSee also our wiki.\n");

        regenerate("--set", "vendors=postmark").exited(0);

        assertThat(read(INDEX)).endsWith("\nSee also our wiki.\n").contains("| 0002 |", "superseded by [0002]");
    }

    @Test
    void a_map_that_the_team_drew_over_is_not_said_to_be_up_to_date() throws IOException {
        String map = FIRST.replace(".md", ".svg");
        write(map, read(map).replace("</svg>", "<!-- ours --></svg>"));

        Result result = regenerate("--set", "volume.per-day=90").exited(1);

        assertThat(result.err()).contains(map + ".new");
    }

    @Test
    void a_record_that_was_deleted_is_written_again() throws IOException {
        Files.delete(app.resolve(FIRST));

        regenerate("--set", "vendors=postmark").exited(0);

        assertThat(read(FIRST)).contains("status: accepted", "variant: {email: postmark}");
    }

    @Test
    void answers_in_the_teams_own_layout_change_with_everything_else() throws IOException {
        write(
                "plumbline.yaml",
                read("plumbline.yaml")
                        .replace("vendors: [sendgrid]", "vendors:\n  - sendgrid # since 2019")
                        .replace("\n", "\r\n"));

        regenerate("--set", "vendors=postmark").exited(0);

        assertThat(read("plumbline.yaml")).contains("  vendors:\r\n  # - sendgrid # since 2019\r\n  - postmark\r\n");
        assertThat(read(SECOND)).contains("variant: {email: postmark}");
    }

    private String read(String path) throws IOException {
        return Files.readString(app.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(app.resolve(path), text);
    }
}
