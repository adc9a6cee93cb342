package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A project that has a log of records already gets no second one, whatever tool it was begun with. */
class ContinuedLogTest {

    private static final String ANSWERS = Repository.example("small-batch").toString();
    private static final String THEIRS = "# 1. Record decisions\n\nDate: 2021-03-04\n\n## Status\n\nAccepted\n";

    private static final String DAY = "date=2026-11-23";

    private AdoptedProject shop;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        shop = AdoptedProject.springBoot(folder.resolve("shop")).compiled();
    }

    private Result adopt() {
        return shop.adopt("--answers", ANSWERS, "--yes", "--no-test");
    }

    private Result check(String... options) {
        return new Cli(shop.root())
                .run(Stream.concat(Stream.of("check"), Stream.of(options)).toArray(String[]::new));
    }

    private Set<String> paths() throws IOException {
        return shop.tree().keySet();
    }

    @Test
    void a_log_of_adr_tools_is_continued_and_everything_that_reads_records_reads_it_there() throws IOException {
        shop.with(".adr-dir", "doc/adr\n").with("doc/adr/0001-record-decisions.md", THEIRS);

        adopt().exited(0);

        assertThat(paths())
                .contains("doc/adr/0002-notification-by-cron.md", "doc/adr/baseline.yaml")
                .doesNotContain("doc/adr/README.md")
                .noneMatch(path -> path.startsWith("docs/"));
        assertThat(shop.text("plumbline.yaml")).contains("\nrecords: doc/adr\n");
        assertThat(check().exited(0).out()).contains("all kept");
        assertThat(shop.check().findings()).isEmpty();
        assertThat(shop.run("regenerate").exited(0).out()).isEqualTo("Everything is in line already.\n");

        shop.run("regenerate", "--set", "volume.per-day=3000", "--yes").exited(0);
        assertThat(shop.text("plumbline.yaml")).contains("\nrecords: doc/adr\n", "volume.per-day: 3000");
        assertThat(paths()).doesNotContain("doc/adr/README.md").noneMatch(path -> path.startsWith("docs/"));

        Files.writeString(
                shop.root().resolve("src/main/resources/application.properties"), "quarkus.rabbitmq.host=x\n");
        assertThat(check().exited(1).out()).contains("decided in doc/adr/0002-notification-by-cron.md");
        shop.without("src/main/resources/application.properties");
        assertThat(check("--shrink-baseline").err()).contains("out of doc/adr/baseline.yaml.");
    }

    @Test
    void exceptions_stand_beside_the_records() throws IOException {
        shop.with("doc/adr/0001-record-decisions.md", THEIRS);
        adopt().exited(0);
        shop.with("doc/adr/exceptions.yaml", "format: 1\nexceptions: none\n");

        assertThat(check().exited(2).out()).contains("doc/adr/exceptions.yaml:2:13: exceptions is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/decisions", "docs/adr", "doc/adr", "docs/architecture/decisions", "docs/adrs", "adr"})
    void a_usual_folder_with_records_is_continued(String folder) throws IOException {
        shop.with(folder + "/0004-use-postgresql.md", THEIRS);

        adopt().exited(0);

        assertThat(paths()).contains(folder + "/0005-notification-by-cron.md");
        assertThat(paths().stream().filter(path -> path.endsWith("by-cron.md") && !path.startsWith(".")))
                .hasSize(1);
    }

    @Test
    void a_usual_folder_without_records_is_none() throws IOException {
        shop.with("adr/README.md", "Ours is on the wiki.\n");

        adopt().exited(0);

        assertThat(paths()).contains("docs/decisions/0001-notification-by-cron.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    003-use-postgresql.md      | 004-notification-by-cron.md
                    0003_use_postgresql.md     | 0004_notification_by_cron.md
                    ADR-0003-use-postgresql.md | ADR-0004-notification-by-cron.md
                    3-use-postgresql.md        | 4-notification-by-cron.md
                    20210304-use-postgresql.md | 20261123-notification-by-cron.md
                    2021-03-04-use-it.md       | 2026-11-23-notification-by-cron.md
                    0003-use-postgresql.MD     | 0004-notification-by-cron.md
                    """)
    void a_record_is_called_as_those_before_it(String theirs, String ours) throws IOException {
        shop.with("docs/adr/" + theirs, THEIRS);

        adopt().exited(0);

        assertThat(paths()).contains("docs/adr/" + ours);
        assertThat(check().exited(0).out()).contains("all kept");
    }

    @Test
    void what_replaces_a_record_is_called_as_it_is_even_on_the_same_day() throws IOException {
        shop.with("docs/adr/20210304-use-postgresql.md", THEIRS);
        adopt().exited(0);

        shop.run("regenerate", "--yes", "--set", "data.producers=no-database", "--set", DAY)
                .exited(0);
        shop.run("regenerate", "--yes", "--set", "data.producers=one-database", "--set", DAY)
                .exited(0);

        assertThat(paths())
                .contains(
                        "docs/adr/20261123-notification-by-cron.md",
                        "docs/adr/20261123-notification-by-queue.md",
                        "docs/adr/20261123-notification-by-cron-2.md");
    }

    @Test
    void log4brains_says_where_its_records_are_for_the_project_or_for_a_package() throws IOException {
        shop.with(".log4brains.yml", "project:\n  name: Shop\n  tz: UTC\n  adrFolder: ./doc/decided\n");
        adopt().exited(0);
        assertThat(paths())
                .contains("doc/decided/0001-notification-by-cron.md")
                .doesNotContain("doc/decided/README.md", "docs/decisions/README.md");
    }

    @Test
    void log4brains_has_records_in_packages() throws IOException {
        shop.with(
                        ".log4brains.yml",
                        "project:\n  packages:\n    - {name: a, path: ./a, adrFolder: ./a/docs/adr}\n"
                                + "    - {name: b, path: ./b, adrFolder: ./b/docs/adr}\n")
                .with("b/docs/adr/20210304-use-it.md", THEIRS);
        adopt().exited(0);
        assertThat(paths()).contains("b/docs/adr/20261123-notification-by-cron.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../elsewhere", "/etc", "doc/../../x", "C:/x", ".git/records"})
    void a_folder_outside_the_project_is_refused_where_it_stands(String hostile) throws IOException {
        shop.with(".adr-dir", hostile + "\n");
        assertThat(adopt().exited(2).err()).contains(".adr-dir:1:1: \"" + hostile + "\" lead");
        shop.without(".adr-dir");
        adopt().exited(0);

        shop.with("plumbline.yaml", "records: " + hostile + "\n" + shop.text("plumbline.yaml"));

        assertThat(check().exited(2).out()).contains("plumbline.yaml:1:10: \"" + hostile + "\" lead");
        assertThat(shop.run("regenerate", "--yes").exited(2).err()).contains("plumbline.yaml:1:10: ");
    }

    @Test
    void a_decision_whose_record_was_taken_back_is_adopted_again_where_the_answers_are_as_they_were_written()
            throws IOException {
        shop.with("doc/adr/0001-theirs.md", THEIRS);
        adopt().exited(0);
        shop.without("doc/adr/0002-notification-by-cron.md").with("doc/adr/9999-theirs.md", THEIRS);

        adopt().exited(0);

        assertThat(paths()).contains("doc/adr/10000-notification-by-cron.md");
        shop.without("doc/adr/10000-notification-by-cron.md")
                .with("plumbline.yaml", shop.text("plumbline.yaml") + "# ours\n");
        assertThat(adopt().exited(2).err()).contains("this project has answers already");
    }

    @Test
    void a_folder_that_is_no_text_is_refused_where_it_stands() throws IOException {
        adopt().exited(0);
        shop.with("plumbline.yaml", "records: [doc/adr]\n" + shop.text("plumbline.yaml"));

        assertThat(check().exited(2).out()).contains("plumbline.yaml:1:10: records is");
    }
}
