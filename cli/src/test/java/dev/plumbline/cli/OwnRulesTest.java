package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deciding by a catalog or an overlay of the team's own: where it may be named, and what comes of it. */
class OwnRulesTest {

    private static final String ANSWERS = Repository.example("parcel-tracking").toString();
    private static final String PLATFORM =
            Repository.example("platform-team.overlay").toString();

    private static final String WEIGHTS =
            """
            overlay: cheap
            for: notification@2
            why: Money is what counts here.
            weights: {operations: 0, reuse: 0, semantics: 0, latency: 0, cost: 100, time: 0}
            """;

    @TempDir
    Path folder;

    @Test
    void a_platform_team_that_runs_kafka_changes_the_decision() {
        String before = decide("--answers", ANSWERS);
        String after = decide("--answers", ANSWERS, "--overlay", PLATFORM);

        assertThat(before).contains("\"chosen\" : \"third-party-api\"");
        assertThat(after).contains("\"chosen\" : \"queue\"", "\"broker\" : \"platform-kafka\"");
        assertThat(decide("--answers", ANSWERS, "--overlay", PLATFORM)).isEqualTo(after);
    }

    @Test
    void the_answers_name_their_overlay_relative_to_themselves() throws IOException {
        Files.createDirectories(folder.resolve("a/rules"));
        Files.copy(Path.of(PLATFORM), folder.resolve("a/rules/ours.yaml"));
        write("a/answers.yaml", "overlay: rules/ours.yaml\n" + Files.readString(Path.of(ANSWERS)));

        assertThat(decide("--answers", "a/answers.yaml")).contains("platform-kafka");
    }

    @Test
    void an_option_counts_more_than_what_the_answers_name() throws IOException {
        write("ours.yaml", "overlay: nowhere.yaml\n" + Files.readString(Path.of(ANSWERS)));

        Result result = new Cli(folder).run("decide", "--answers", "ours.yaml").exited(2);

        assertThat(result.err()).contains("nowhere.yaml: there is no such file; check the path");
        assertThat(new Cli(folder)
                        .typing(Files.readString(Path.of(ANSWERS)))
                        .run("decide", "--answers", "-", "--overlay", PLATFORM)
                        .exited(0)
                        .out())
                .contains("platform-kafka");
    }

    @Test
    void decide_takes_the_answers_of_the_folder_it_runs_in() throws IOException {
        write("plumbline.yaml", "overlay: cheap.yaml\n" + Files.readString(Path.of(ANSWERS)));
        write("cheap.yaml", WEIGHTS);

        assertThat(decide()).contains("\"weight\" : 100");
        assertThat(decide("--set", "data.producers=one-database")).contains("\"chosen\" : \"cron\"");
    }

    @Test
    void an_interview_does_not_take_the_answers_of_the_folder_it_runs_in() throws IOException {
        write("plumbline.yaml", Files.readString(Path.of(ANSWERS)));

        Result result = new Cli(folder).run("interview", "--yes").exited(2);

        assertThat(result.err()).contains("--set project.name=");
    }

    @Test
    void an_overlay_for_another_version_is_refused_with_its_place() throws IOException {
        write("old.yaml", WEIGHTS.replace("notification@2", "notification@7"));

        Result result = new Cli(folder)
                .run("decide", "--answers", ANSWERS, "--overlay", "old.yaml")
                .exited(2);

        assertThat(result.err())
                .startsWith(
                        "error: old.yaml:2:6: this overlay is for notification@7, and the catalog is notification@2");
    }

    @Test
    void a_catalog_of_ones_own_is_decided_and_recorded_without_code() throws IOException {
        copySmallCatalog("rules/catalog.yaml");

        Result result = new Cli(folder)
                .run(
                        "interview",
                        "--catalog",
                        "rules",
                        "--into",
                        "app",
                        "--yes",
                        "--set",
                        "load.per-second=900",
                        "--set",
                        "project.name=shop",
                        "--set",
                        "project.group=com.acme")
                .exited(0);

        assertThat(result.err()).contains("There is no template for the decision cache, so no code is written");
        assertThat(Repository.tree(folder.resolve("app")))
                .containsOnlyKeys(
                        ".plumbline/answers.schema.json",
                        ".plumbline/generated/0001-cache-by-cache.md",
                        ".plumbline/manifest",
                        "docs/decisions/0001-cache-by-cache.md",
                        "docs/decisions/0001-cache-by-cache.svg",
                        "docs/decisions/README.md",
                        "plumbline-catalog/catalog.yaml",
                        "plumbline.yaml");
        assertThat(read("app/.plumbline/answers.schema.json"))
                .contains("load.per-second")
                .doesNotContain("volume");
        assertThat(read("app/plumbline.yaml")).contains("decision: cache\ncatalog: plumbline-catalog\nproject:");
        assertThat(read("app/docs/decisions/0001-cache-by-cache.md"))
                .contains("  catalog: cache@1\n", "with the catalog cache@1 in `plumbline-catalog`.", "  rules: []");
        assertThat(new Cli(folder)
                        .run("regenerate", "--into", "app", "--yes")
                        .exited(0)
                        .out())
                .contains("Everything is in line already.");
        new Cli(folder)
                .run("regenerate", "--into", "app", "--yes", "--set", "load.per-second=2")
                .exited(0);
        assertThat(read("app/docs/decisions/0002-cache-by-none.md")).contains("status: accepted");
    }

    @Test
    void a_vendor_of_ones_own_is_called_over_http() throws IOException {
        write(
                "vendor.yaml",
                """
                overlay: acme-mail
                for: notification@2
                why: Group IT runs a mail service for all subsidiaries.
                questions:
                  - id: vendors
                    choices: {acme-mail: the mail service of Group IT}
                parts:
                  - id: acme-mail
                    title: Acme Mail
                    carries: [email]
                    there: {vendors: acme-mail}
                    takes: {weeks: "0.3", hours: integration-hours}
                options:
                  - {id: third-party-api, carriers: [acme-mail]}
                """);

        new Cli(folder)
                .run(
                        "interview",
                        "--answers",
                        Repository.example("three-engineers").toString(),
                        "--overlay",
                        "vendor.yaml",
                        "--set",
                        "vendors=acme-mail",
                        "--into",
                        "app",
                        "--yes")
                .exited(0);

        assertThat(read("app/docs/decisions/0001-notification-by-third-party-api.md"))
                .contains("variant: {email: acme-mail}", "- adds the answer acme-mail to the question vendors\n")
                .contains("- adds the part acme-mail, Acme Mail\n");
        assertThat(folder.resolve("app/src/main/java/com/acme/notifications/adapter/out/send/httpgateway"))
                .isDirectory();
    }

    @Test
    void a_folder_must_tell_which_file_is_the_catalog() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        write("two/a.yaml", "");
        write("two/b.yaml", "");

        assertThat(refusal("nowhere")).isEqualTo("error: nowhere: there is no such folder or file; check the path");
        assertThat(refusal("empty"))
                .isEqualTo("error: empty: there is no catalog in this folder; put one there as catalog.yaml");
        assertThat(refusal("two"))
                .isEqualTo("error: two: which file is the catalog: a.yaml, b.yaml?;"
                        + " call it catalog.yaml, or name the file itself");
        copySmallCatalog("two/catalog.yaml");
        assertThat(refusal("two")).contains("this must be answered: How many requests a second?");
    }

    private String refusal(String catalog) {
        return new Cli(folder)
                .run("decide", "--catalog", catalog, "--set", "project.name=a", "--set", "project.group=b")
                .exited(2)
                .err()
                .strip();
    }

    private String decide(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "decide";
        all[1] = "--format=json";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new Cli(folder).run(all).exited(0).out();
    }

    private void copySmallCatalog(String path) throws IOException {
        Path small = Repository.ROOT.resolve("adr/src/test/resources/catalogs/small.yaml");
        write(path, Files.readString(small));
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
