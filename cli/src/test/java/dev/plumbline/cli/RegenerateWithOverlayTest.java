package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that was decided with an overlay keeps it, and is decided with it again. */
class RegenerateWithOverlayTest {

    private static final String OVERLAY =
            """
            # ours
            overlay: hasty
            for: notification@2
            why: We are in a hurry.
            weights: {operations: 20, time: 20}
            parts:
              - id: relay
                title: the relay in the cellar
            """;

    private static final String RECORD = "docs/decisions/0001-notification-by-cron.md";

    @TempDir
    Path folder;

    private Path app;

    @BeforeEach
    void scaffold() throws IOException {
        app = folder.resolve("app");
        Files.writeString(folder.resolve("hasty.yaml"), OVERLAY);
        String answers = Repository.example("small-batch").toString();
        new Cli(folder)
                .run("interview", "--answers", answers, "--overlay", "hasty.yaml", "--into", "app", "--yes")
                .exited(0);
    }

    private Result regenerate(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "regenerate";
        all[1] = "--into";
        all[2] = "app";
        all[3] = "--yes";
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return new Cli(folder).run(all);
    }

    @Test
    void the_project_keeps_the_overlay_and_names_it_in_answers_and_record() throws IOException {
        assertThat(read("plumbline-overlay.yaml")).isEqualTo(OVERLAY);
        assertThat(read("plumbline.yaml")).contains("decision: notification\noverlay: plumbline-overlay.yaml\n");
        assertThat(read(RECORD))
                .contains("  catalog: notification@2\n  overlay: {file: plumbline-overlay.yaml, name: hasty}\n")
                .contains("| Operations | 20 |")
                .contains(
                        """
                        The overlay hasty, `plumbline-overlay.yaml`, changes that catalog. We are in a hurry.

                        - title of the part relay is the relay in the cellar instead of mail relay
                        - operations weighs 20 instead of 30
                        - time weighs 20 instead of 10
                        """);
        assertThat(app.resolve("pom.xml")).exists();
    }

    @Test
    void the_schema_of_the_answers_follows_the_overlay() throws IOException {
        String vendor = "questions:\n  - id: vendors\n    choices: {acme-post: Acme Post}\n";
        Files.writeString(app.resolve("plumbline-overlay.yaml"), OVERLAY + vendor);

        regenerate().exited(0);

        assertThat(read(".plumbline/answers.schema.json")).contains("acme-post");
        regenerate("--set", "vendors=acme-post").exited(0);
    }

    @Test
    void with_nothing_changed_there_is_nothing_to_do() throws IOException {
        SortedMap<String, byte[]> before = Repository.tree(app);

        assertThat(regenerate().exited(0).out()).contains("Everything is in line already.");
        assertSame(before, Repository.tree(app));
    }

    @Test
    void an_edited_overlay_decides_again_and_stays_the_teams_file() throws IOException {
        write("plumbline-overlay.yaml", OVERLAY.replace("operations: 20, time: 20", "operations: 10, time: 30"));
        write("plumbline.yaml", read("plumbline.yaml").replace("date: 2026-11-23", "date: 2026-01-01"));

        regenerate().exited(0);

        assertThat(read(RECORD))
                .contains("| Operations | 10 |", "- operations weighs 10 instead of 30", "date: 2026-11-23")
                .contains("- 2026-11-23: the catalog or its overlay says something else\n");
        assertThat(read("plumbline-overlay.yaml")).startsWith("# ours").contains("operations: 10");
        assertThat(app.resolve("plumbline-overlay.yaml.new")).doesNotExist();
        assertThat(regenerate().exited(0).out()).contains("Everything is in line already.");
    }

    @Test
    void an_edited_overlay_may_bring_another_option() throws IOException {
        write(
                "plumbline-overlay.yaml",
                OVERLAY + "options: [{id: cron, vetoes: [{id: no-cron, when: {team.engineers: \"-\"},"
                        + " because: the new CTO does not want it}]}]\n");

        Result result = regenerate().exited(0);

        assertThat(result.out()).contains("is ruled out now, and gives way to message queue.");
        assertThat(read(RECORD)).contains("status: superseded by ADR-0002");
        assertThat(read("docs/decisions/0002-notification-by-queue.md"))
                .contains("vetoes: [no-cron]", "- adds the veto no-cron to the option cron");
    }

    @Test
    void a_broken_overlay_changes_nothing() throws IOException {
        write("plumbline-overlay.yaml", OVERLAY.replace("time: 20", "time: 2"));
        SortedMap<String, byte[]> before = Repository.tree(app);

        Result result = regenerate().exited(2);

        assertThat(result.err()).contains("plumbline-overlay.yaml:5:10: the weights add up to 82");
        assertSame(before, Repository.tree(app));
    }

    @Test
    void an_overlay_that_the_answers_no_longer_name_does_not_count_and_is_not_deleted() throws IOException {
        write("plumbline.yaml", read("plumbline.yaml").replace("overlay: plumbline-overlay.yaml\n", ""));

        regenerate().exited(0);

        assertThat(read(RECORD))
                .contains("| Operations | 30 |", "- " + Cli.TODAY + ": the overlay is none (it was hasty)\n")
                .doesNotContain("  overlay:", "plumbline-overlay.yaml");
        assertThat(read("plumbline-overlay.yaml")).isEqualTo(OVERLAY);
        assertThat(regenerate().exited(0).out()).contains("Everything is in line already.");
    }

    @Test
    void another_overlay_takes_the_place_of_the_one_before() throws IOException {
        Files.writeString(folder.resolve("next.yaml"), OVERLAY.replace("hasty", "hastier"));

        Result result = regenerate("--overlay", "next.yaml").exited(0);

        assertThat(result.out()).contains("plumbline-overlay.yaml as you gave it");
        assertThat(read("plumbline-overlay.yaml")).contains("overlay: hastier");
        assertThat(read(RECORD)).contains("name: hastier");
    }

    @Test
    void a_project_without_an_overlay_gets_one() throws IOException {
        write("plumbline.yaml", "# mine\n" + read("plumbline.yaml").replace("overlay: plumbline-overlay.yaml\n", ""));
        regenerate().exited(0);

        regenerate("--overlay", "hasty.yaml").exited(0);

        assertThat(read("plumbline.yaml")).startsWith("# mine\n").contains("overlay: plumbline-overlay.yaml\n");
        assertThat(read(RECORD)).contains("name: hasty");
    }

    @Test
    void a_project_with_code_is_not_turned_into_something_there_is_no_template_for() throws IOException {
        SortedMap<String, byte[]> before = Repository.tree(app);

        Result result = regenerate(
                        "--overlay",
                        Repository.example("platform-team.overlay").toString(),
                        "--set",
                        "data.producers=no-database")
                .exited(2);

        assertThat(result.err())
                .contains("there is no template for the broker platform-kafka", "plumbline decide")
                .contains(app.toString());
        assertSame(before, Repository.tree(app));
    }

    private String read(String path) throws IOException {
        return Files.readString(app.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(app.resolve(path), text);
    }

    private static void assertSame(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((path, content) -> assertThat(after.get(path)).as(path).isEqualTo(content));
    }
}
