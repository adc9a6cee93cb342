package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.source.Digest;
import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewCommandTest {

    private static final String ANSWERS = Repository.example("small-batch").toString();

    @TempDir
    Path folder;

    @Test
    void a_project_is_written_with_its_record_its_answers_and_its_rules() throws IOException {
        new Cli(folder)
                .run("interview", "--answers", ANSWERS, "--into", "app", "--yes")
                .exited(0);

        assertThat(Repository.tree(folder.resolve("app")))
                .containsKeys(
                        "pom.xml",
                        "mvnw",
                        "local",
                        "AGENTS.md",
                        "plumbline.yaml",
                        ".github/workflows/ci.yml",
                        ".gitignore",
                        "docs/decisions/README.md",
                        "docs/decisions/0001-notification-by-cron.md",
                        ".plumbline/manifest",
                        "src/test/java/org/example/library/reminders/RecordedDecisionTest.java");
        assertThat(folder.resolve("app/mvnw")).isExecutable();
        assertThat(folder.resolve("app/local")).isExecutable();
    }

    @Test
    void what_to_type_next_can_be_typed_whatever_the_folder_is_called() {
        assertThat(new Cli(folder)
                        .run("interview", "--answers", ANSWERS, "--into", "it's @|ours|@", "--yes")
                        .exited(0)
                        .err())
                .contains("Written to " + folder.resolve("it's @|ours|@") + "\n")
                .contains("  cd '" + folder.resolve("it'\\''s @|ours|@") + "'\n");
    }

    @Test
    void without_into_the_folder_has_the_projects_name() {
        new Cli(folder).run("interview", "--answers", ANSWERS, "--yes").exited(0);

        assertThat(folder.resolve("library-reminders/pom.xml")).exists();
    }

    @Test
    void a_dry_run_lists_the_files_and_writes_nothing() {
        Result result = new Cli(folder)
                .run("interview", "--answers", ANSWERS, "--into", "app", "--dry-run")
                .exited(0);

        assertThat(result.out()).contains("docs/decisions/0001-notification-by-cron.md", "pom.xml");
        assertThat(folder).isEmptyDirectory();
    }

    /** Without the backslashes that keep marks from meaning something. */
    private static String asMarkdownShows(String text) {
        return text.replaceAll("\\\\(\\p{Punct})", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Payments: Alice, Bob",
                "@team",
                "alice # lead",
                "#team",
                "'q",
                "\"q\" \\ r",
                "- x",
                "{a}",
                "[a]",
                "*x",
                "%x",
                "null",
                "~",
                "No",
                "Größe & Söhne (IT)"
            })
    void whoever_decides_is_in_the_record_as_they_are_called(String who) throws IOException {
        new Cli(folder)
                .run("interview", "--answers", ANSWERS, "--into", "app", "--yes", "--set", "decided-by=" + who)
                .exited(0);

        Path record = folder.resolve("app/docs/decisions/0001-notification-by-cron.md");
        assertThat(asMarkdownShows(Files.readString(record))).contains("\n- Deciders: " + who + "\n");
        new Cli(folder.resolve("app")).run("regenerate", "--yes").exited(0);
    }

    @Test
    void a_folder_with_something_in_it_is_refused_by_name() throws IOException {
        Files.createDirectories(folder.resolve("app"));
        Files.writeString(folder.resolve("app/notes.txt"), "mine");

        Result result = new Cli(folder)
                .run("interview", "--answers", ANSWERS, "--into", "app", "--yes")
                .exited(2);

        assertThat(result.err()).contains("notes.txt").contains("the folder is not empty");
        assertThat(Repository.tree(folder)).containsOnlyKeys("app/notes.txt");
    }

    @Test
    void a_folder_with_only_git_or_our_own_untouched_files_is_taken() throws IOException {
        Files.createDirectories(folder.resolve("app/.git"));
        Files.writeString(folder.resolve("app/.git/HEAD"), "ref: refs/heads/main");

        new Cli(folder)
                .run("interview", "--answers", ANSWERS, "--into", "app", "--yes")
                .exited(0);
        new Cli(folder)
                .run("interview", "--answers", ANSWERS, "--into", "app", "--yes")
                .exited(0);

        assertThat(folder.resolve("app/.git/HEAD")).hasContent("ref: refs/heads/main");
    }

    @Test
    void without_anybody_to_ask_a_confirmation_must_be_given() throws IOException {
        Result result = new Cli(folder).run("interview", "--answers", ANSWERS).exited(2);

        assertThat(result.err()).contains("--yes");
        try (Stream<Path> paths = Files.list(folder)) {
            assertThat(paths).isEmpty();
        }
    }

    @Test
    void a_name_that_leaves_the_folder_is_refused_with_everything_else_that_is_wrong() {
        Result result = new Cli(folder)
                .run(
                        "interview",
                        "--answers",
                        ANSWERS,
                        "--yes",
                        "--set",
                        "project.name=../evil",
                        "--set",
                        "project.package=com.class.x",
                        "--set",
                        "team.enginers=3")
                .exited(2);

        assertThat(result.err().lines()).hasSize(3);
        assertThat(result.err()).contains("../evil", "com.class.x", "did you mean team.engineers?");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_same_answers_give_the_same_project() throws IOException {
        new Cli(folder)
                .run("interview", "--answers", ANSWERS, "--into", "one", "--yes")
                .exited(0);
        new Cli(folder)
                .run("interview", "--answers", ANSWERS, "--into", "two", "--yes")
                .exited(0);

        var one = Repository.tree(folder.resolve("one"));
        var two = Repository.tree(folder.resolve("two"));
        assertThat(two.keySet()).isEqualTo(one.keySet());
        one.forEach((path, content) -> assertThat(two.get(path)).as(path).isEqualTo(content));
    }

    @Test
    void an_interview_that_was_left_is_gone_on_with_where_it_was_started() throws IOException {
        Path place = Files.createDirectories(folder.resolve("home/.local/state/plumbline"));
        Path work = Files.createDirectory(folder.resolve("work"));
        Path saved = place.resolve("interview-" + Digest.of(work.toString()).substring(0, 8) + ".yaml");
        Files.copy(Path.of(ANSWERS), saved);
        String home = folder.resolve("home").toString();

        Result elsewhere = new Cli(folder)
                .in("HOME", home)
                .run("interview", "--resume", "--yes")
                .exited(2);
        assertThat(elsewhere.err())
                .isEqualTo("error: --resume: no answers are kept of an interview that was started in this folder;"
                        + " leave it out to start one, or change to the folder\n");
        Result twice = new Cli(work)
                .in("HOME", home)
                .run("interview", "--resume", "--answers", ANSWERS, "--yes")
                .exited(2);
        assertThat(twice.err()).contains("leave --answers out");
        assertThat(saved).exists();

        new Cli(work).in("HOME", home).run("interview", "--resume", "--yes").exited(0);
        assertThat(work.resolve("library-reminders/plumbline.yaml")).exists();
        assertThat(place).isEmptyDirectory();
    }
}
