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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegenerateCommandTest {

    private static final String CRON = "docs/decisions/0001-notification-by-cron.md";
    private static final String QUEUE = "docs/decisions/0002-notification-by-queue.md";
    private static final String CRON_MAP = CRON.replace(".md", ".svg");
    private static final String QUEUE_MAP = QUEUE.replace(".md", ".svg");

    @TempDir
    Path folder;

    private Path app;

    @BeforeEach
    void scaffold() {
        app = folder.resolve("app");
        new Cli(folder)
                .run("interview", "--answers", Repository.example("small-batch").toString(), "--into", "app", "--yes")
                .exited(0);
    }

    private Result regenerate(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "regenerate";
        all[1] = "--into";
        all[2] = "app";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return new Cli(folder).run(all);
    }

    @Test
    void with_nothing_changed_there_is_nothing_to_do() throws IOException {
        SortedMap<String, byte[]> before = Repository.tree(app);

        Result result = regenerate("--yes").exited(0);

        assertThat(result.out()).contains("Everything is in line already.");
        assertSame(before, Repository.tree(app));
    }

    @Test
    void what_the_project_is_called_is_changed_in_edited_answers_too_and_stays() throws IOException {
        write("plumbline.yaml", read("plumbline.yaml") + "# ours\n");

        regenerate("--set", "project.name=post-office", "--set", "decided-by=platform team", "--yes")
                .exited(0);

        assertThat(read("plumbline.yaml"))
                .contains("name: post-office", "decided-by: platform team")
                .endsWith("# ours\n");
        assertThat(read("pom.xml")).contains("<artifactId>post-office</artifactId>");
        assertThat(read(CRON)).contains("- Deciders: platform team\n");
        assertThat(regenerate("--yes").exited(0).out()).contains("Everything is in line already.");
    }

    @Test
    void the_same_option_brings_its_record_up_to_date() throws IOException {
        regenerate("--set", "volume.per-day=3000", "--yes").exited(0);

        assertThat(read(CRON)).contains("**3,000 a day** (`volume.per-day`)");
        assertThat(read("plumbline.yaml")).contains("volume.per-day: 3000");
        assertThat(app.resolve(QUEUE)).doesNotExist();
    }

    @Test
    void another_option_gets_a_record_that_supersedes_the_old_one_on_both_sides() throws IOException {
        Result result =
                regenerate("--set", "data.producers=no-database", "--yes").exited(0);

        assertThat(result.out()).contains("gives way to message queue.");
        assertThat(read(CRON))
                .contains("status: superseded by ADR-0002")
                .contains("- Status: Superseded by [0002-notification-by-queue](0002-notification-by-queue.md)")
                .endsWith("Superseded by [ADR-0002](0002-notification-by-queue.md).\n");
        assertThat(read(QUEUE))
                .contains("status: accepted")
                .endsWith("- Supersedes [0001-notification-by-cron](0001-notification-by-cron.md)\n");
        assertThat(read("docs/decisions/README.md"))
                .contains("0001-notification-by-cron.md", "0002-notification-by-queue.md");
        assertThat(app.resolve("src/main/java/org/example/library/reminders/adapter/out/dispatch/outbox"))
                .doesNotExist();
        assertThat(app.resolve("src/main/java/org/example/library/reminders/adapter/out/dispatch/broker"))
                .isDirectory();
        regenerate("--dry-run").exited(0);
    }

    @Test
    void the_map_follows_its_record_and_stays_when_that_is_superseded() throws IOException {
        String before = read(CRON_MAP);
        regenerate("--set", "volume.per-day=3000", "--yes").exited(0);
        String updated = read(CRON_MAP);

        regenerate("--set", "data.producers=no-database", "--yes").exited(0);

        assertThat(before).contains("volume.per-day is 2,000");
        assertThat(updated).contains("volume.per-day is 3,000");
        assertThat(read(CRON_MAP)).isEqualTo(updated);
        assertThat(read(CRON)).contains("](0001-notification-by-cron.svg)");
        assertThat(read(QUEUE_MAP)).contains("message queue wins");
        assertThat(read(QUEUE)).contains("](0002-notification-by-queue.svg)");
        assertThat(read("README.md")).contains("](docs/decisions/0002-notification-by-queue.svg)");
        regenerate("--yes").exited(0);
        assertThat(read(CRON_MAP)).isEqualTo(updated);
    }

    @Test
    void a_file_the_team_touched_stays_and_its_new_version_waits_beside_it_until_it_is_merged() throws IOException {
        String path = "README.md";
        String ours = read(path) + "\n# Our own words.\n";
        String beside = path + ".new";
        write(path, ours);

        Result result =
                regenerate("--set", "data.producers=no-database", "--yes").exited(1);

        assertThat(read(path)).isEqualTo(ours);
        assertThat(result.err()).contains("and not done", path + " you changed it, and there is", ": " + beside);
        for (String option : new String[] {"--yes", "--dry-run"}) {
            assertThat(regenerate(option).exited(1).out())
                    .contains("To be merged by hand:\n  " + path, ": " + beside)
                    .doesNotContain("in line already", "the build may fail");
        }
        write(path, "merged");
        Files.delete(app.resolve(beside));
        assertThat(regenerate("--yes").exited(0).out()).contains("Everything is in line already.");
        assertThat(app.resolve(beside)).doesNotExist();
        regenerate("--set", "data.producers=one-database", "--yes").exited(1);
        assertThat(app.resolve(beside)).exists();
    }

    @Test
    void a_new_version_that_the_team_has_worked_on_is_not_overwritten_either_and_both_wait() throws IOException {
        write("README.md", "mine");
        regenerate("--set", "data.producers=no-database", "--yes").exited(1);
        write("README.md.new", "half merged");

        Result result =
                regenerate("--set", "data.producers=one-database", "--yes").exited(1);

        assertThat(read("README.md")).isEqualTo("mine");
        assertThat(read("README.md.new")).isEqualTo("half merged");
        assertThat(app.resolve("README.md.new2")).exists();
        assertThat(result.err()).contains("README.md.new, README.md.new2");
        assertThat(regenerate("--yes").exited(1).out()).contains("README.md.new, README.md.new2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/main/resources/application.properties"})
    void a_new_version_waits_for_nobody_once_the_file_is_as_it_or_gone(String path) throws IOException {
        String beside = path + ".new";
        write(path, "mine");
        regenerate("--set", "data.producers=no-database", "--yes").exited(1);
        write(path, read(beside));
        write(beside, "half merged");

        assertThat(regenerate("--yes").exited(0).out()).contains("Everything is in line already.");
        assertThat(read(beside)).isEqualTo("half merged");

        write(path, "mine");
        regenerate("--set", "data.producers=one-database", "--yes").exited(1);
        Files.delete(app.resolve(path));
        regenerate("--yes").exited(0);
        assertThat(app.resolve(path)).doesNotExist();
    }

    @Test
    void a_file_the_team_deleted_is_not_brought_back() throws IOException {
        Files.delete(app.resolve("AGENTS.md"));

        regenerate("--set", "data.producers=no-database", "--yes").exited(0);

        assertThat(app.resolve("AGENTS.md")).doesNotExist();
    }

    @Test
    void a_record_that_the_team_deleted_is_written_again_and_the_command_says_so() throws IOException {
        Files.delete(app.resolve(CRON));

        Result result = regenerate("--yes").exited(0);

        assertThat(result.out()).contains("again    " + CRON + " you deleted it; what is in force has to be written");
        assertThat(app.resolve(CRON)).exists();
    }

    @Test
    void a_file_that_was_deleted_comes_with_a_later_design_that_has_it() throws IOException {
        String outbox = "src/main/java/org/example/library/reminders/adapter/out/dispatch/outbox";
        Path deleted = app.resolve(outbox);
        Repository.delete(deleted);
        regenerate("--set", "data.producers=no-database", "--yes").exited(0);

        Result result =
                regenerate("--set", "data.producers=one-database", "--yes").exited(0);

        assertThat(result.out()).contains("new      " + outbox);
        assertThat(deleted).isDirectory();
    }

    @Test
    void a_record_that_is_brought_up_to_date_says_each_time_what_moved_and_on_which_day() throws IOException {
        assertThat(read(CRON)).doesNotContain("## Updates");
        write(CRON, read(CRON) + "\nAs Anna said.\n");

        regenerate("--set", "volume.per-day=3000", "--set", "date=2026-11-24", "--yes")
                .exited(0);
        String first = "- 2026-11-24: `volume.per-day` is 3,000 a day (it was 2,000 a day)\n";
        assertThat(read(CRON)).contains("\n\n## Updates\n\n" + first + "\n## More Information\n");

        write("plumbline.yaml", read("plumbline.yaml").replace("team.engineers: 2", "team.engineers: 9"));
        regenerate("--set", "decided-by=platform team", "--set", "volume.growth=3", "--yes")
                .exited(0);
        assertThat(read(CRON))
                .contains(first + "- " + Cli.TODAY + ": `team.engineers` is 9 engineers (it was 2 engineers);"
                        + " `volume.growth` is 3 times (it was 2 times);")
                .contains("the team that decides is platform team (it was library IT)\n")
                .endsWith("\nAs Anna said.\n");
        assertThat(regenerate("--yes").exited(0).out()).contains("Everything is in line already.");

        regenerate("--set", "data.producers=no-database", "--yes").exited(0);
        assertThat(read(CRON)).contains(first, "status: superseded by");
        assertThat(read(QUEUE)).doesNotContain("## Updates");
    }

    @Test
    void a_touched_file_that_the_new_design_does_not_have_stays() throws IOException {
        String worker = "src/main/java/org/example/library/reminders/adapter/out/dispatch/outbox/OutboxWorker.java";
        write(worker, read(worker) + "// ours\n");

        Result result =
                regenerate("--set", "data.producers=no-database", "--yes").exited(1);

        assertThat(result.err()).contains("not done", worker).doesNotContain("Changed");
        assertThat(read(worker)).endsWith("// ours\n");
    }

    @Test
    void what_the_team_wrote_into_a_record_stays_when_it_is_superseded() throws IOException {
        write(CRON, read(CRON).replace("## Considered Options", "We also asked the vendor.\n\n## Considered Options"));

        regenerate("--set", "data.producers=no-database", "--yes").exited(0);

        assertThat(read(CRON)).contains("We also asked the vendor.").contains("status: superseded by ADR-0002");
    }

    @Test
    void rules_the_team_added_to_a_record_go_over_to_the_one_that_supersedes_it_and_stay_there() throws IOException {
        String rules =
                """
                  # Agreed with the architects.
                  own-rules:
                    # We have java.time.
                    TIME-01:
                      forbid: {packages: [java.util.Date]}
                      because: java.time says what is meant
                  not-enforceable: whether a text is friendly
                """;
        write(CRON, read(CRON).replace("CRON-07]\n", "CRON-07]\n" + rules));

        regenerate("--set", "data.producers=no-database", "--yes").exited(0);

        String taken = rules.substring(rules.indexOf("  own-rules"));
        assertThat(read(QUEUE)).contains("}\n" + taken + "\n---\n");
        regenerate("--set", "data.producers=no-database", "--set", "delivery.consumers=4", "--yes")
                .exited(0);
        assertThat(read(QUEUE)).contains("}\n" + taken + "\n---\n").contains("**4");
    }

    @Test
    void comments_in_the_answers_survive() throws IOException {
        write("plumbline.yaml", read("plumbline.yaml").replace("constraints:", "# agreed on Tuesday\nconstraints:"));

        regenerate("--set", "volume.per-day=3000", "--set", "delivery.ordering=yes", "--yes")
                .exited(0);

        assertThat(read("plumbline.yaml"))
                .contains("# agreed on Tuesday", "volume.per-day: 3000", "delivery.ordering: yes");
        regenerate("--yes").exited(0);
    }

    @Test
    void editors_find_the_schema_of_the_answers_and_keep_finding_it() throws IOException {
        String line = "# yaml-language-server: $schema=.plumbline/answers.schema.json\n";
        String schema = new Cli(folder).run("schema", "answers").exited(0).out();
        assertThat(read("plumbline.yaml")).startsWith(line);
        assertThat(read(".plumbline/answers.schema.json")).isEqualTo(schema);
        write("plumbline.yaml", read("plumbline.yaml") + "# ours\n");

        regenerate("--set", "volume.per-day=3000", "--yes").exited(0);

        assertThat(read("plumbline.yaml")).startsWith(line).contains("volume.per-day: 3000", "# ours");
        assertThat(read(".plumbline/answers.schema.json")).isEqualTo(schema);
    }

    @Test
    void answers_changed_in_the_file_count_as_well() throws IOException {
        write("plumbline.yaml", read("plumbline.yaml").replace("team.engineers: 2", "team.engineers: 9"));

        regenerate("--yes").exited(0);

        assertThat(read(CRON)).contains("**9 engineers** (`team.engineers`)");
    }

    @Test
    void a_dry_run_says_what_would_happen_and_changes_nothing() throws IOException {
        SortedMap<String, byte[]> before = Repository.tree(app);

        Result result =
                regenerate("--set", "data.producers=no-database", "--dry-run").exited(0);

        assertThat(result.out()).contains(QUEUE, "delete", "superseded by 0002-notification-by-queue");
        assertSame(before, Repository.tree(app));
    }

    @Test
    void if_nothing_fits_nothing_changes() throws IOException {
        SortedMap<String, byte[]> before = Repository.tree(app);

        regenerate("--set", "delivery.channels=sms", "--yes").exited(1);

        assertSame(before, Repository.tree(app));
    }

    @Test
    void a_line_end_changed_by_a_checkout_is_no_edit() throws IOException {
        write("README.md", read("README.md").replace("\n", "\r\n"));

        regenerate("--set", "data.producers=no-database", "--yes").exited(0);

        assertThat(app.resolve("README.md.new")).doesNotExist();
        assertThat(read("README.md").replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void a_folder_that_holds_no_generated_project_is_refused() {
        Result result =
                new Cli(folder).run("regenerate", "--into", "nowhere", "--yes").exited(2);

        assertThat(result.err()).contains("no project here that Plumbline wrote");
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
