package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import dev.plumbline.templates.scaffold.Checksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file in a project says, nothing outside of the project is written, deleted or taken for its own. */
class PathsInsideTest {

    private static final String THEIRS = "theirs\n";

    @TempDir
    Path folder;

    private Path app;
    private Path outside;

    @BeforeEach
    void scaffold() throws IOException {
        app = folder.resolve("app");
        outside =
                Files.writeString(Files.createDirectories(folder.resolve("vic")).resolve("outside.txt"), THEIRS);
        new Cli(folder)
                .run("interview", "--answers", Repository.example("small-batch").toString(), "--into", "app", "--yes")
                .exited(0);
    }

    private Result regenerate() {
        return new Cli(folder).run("regenerate", "--into", "app", "--set", "data.producers=no-database", "--yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/../../vic/outside.txt",
                "../vic/outside.txt",
                "src/../../vic/outside.txt",
                "./../vic/outside.txt",
                "a/.. /../vic/outside.txt",
                "..\\vic\\outside.txt",
                "src\\outside.txt",
                "C:/vic/outside.txt",
                "C:outside.txt",
                "/etc/hostname",
                "//server/share/outside.txt",
                "src//outside.txt",
                "src/./outside.txt",
                "src/outside.txt/",
                "a\0b",
                "a\tb",
                ".git/config",
                "lib/.GIT/hooks/pre-commit",
                ".plumbline/manifest",
                ".plumbline/journal/plan",
                ".plumbline/lock"
            })
    void a_manifest_that_names_what_is_not_the_projects_own_is_refused_with_its_line(String path) throws IOException {
        String line = Checksum.ofContent(THEIRS.getBytes(StandardCharsets.UTF_8)) + "  " + path + "\n";
        Path manifest = app.resolve(".plumbline/manifest");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text + line);
        SortedMap<String, byte[]> before = Repository.tree(folder);

        Result result = regenerate().exited(2);

        assertThat(result.err())
                .contains("manifest:" + (text.lines().count() + 1) + ":67: ")
                .doesNotContain("\0");
        assertSame(before);
    }

    @Test
    void all_such_lines_are_reported_at_once() throws IOException {
        Path manifest = app.resolve(".plumbline/manifest");
        Files.writeString(
                manifest, Files.readString(manifest) + "0".repeat(64) + "  ../a\n" + "0".repeat(64) + "  /b\n");

        assertThat(regenerate().exited(2).err()).contains("\"../a\" leads out", "\"/b\" leads out");
    }

    @Test
    void a_folder_that_is_a_link_out_of_the_project_is_not_followed() throws IOException {
        Path there = folder.resolve("vic/src");
        Files.move(app.resolve("src"), there);
        Files.createSymbolicLink(app.resolve("src"), there);
        SortedMap<String, byte[]> before = Repository.tree(folder);

        Result result = regenerate().exited(2);

        assertThat(result.err()).contains("manifest:", app.resolve("src").toString(), "leads out of the project");
        assertSame(before);
    }

    @Test
    void a_file_that_is_a_link_out_of_the_project_is_neither_read_nor_replaced() throws IOException {
        Path readme = app.resolve("README.md");
        Files.move(readme, folder.resolve("vic/README.md"));
        Files.createSymbolicLink(readme, folder.resolve("vic/README.md"));
        SortedMap<String, byte[]> before = Repository.tree(folder);

        assertThat(regenerate().exited(2).err()).contains("README.md", "leads out of the project");

        assertThat(readme).isSymbolicLink();
        assertSame(before);
    }

    @Test
    void a_link_that_leads_nowhere_is_not_written_through() throws IOException {
        Path readme = app.resolve("README.md");
        Files.delete(readme);
        Files.createSymbolicLink(readme, folder.resolve("vic/new.md"));

        assertThat(regenerate().exited(2).err()).contains("README.md", "leads nowhere");

        assertThat(folder.resolve("vic/new.md")).doesNotExist();
    }

    @Test
    void a_link_that_stays_in_the_project_stays_a_link() throws IOException {
        Path readme = app.resolve("README.md");
        Files.move(readme, app.resolve("docs/START.md"));
        Files.createSymbolicLink(readme, Path.of("docs/START.md"));
        String before = Files.readString(readme);

        regenerate().exited(0);

        assertThat(readme).isSymbolicLink();
        assertThat(Files.readString(app.resolve("docs/START.md")))
                .isNotEqualTo(before)
                .contains("0002-notification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs", ".plumbline", "src"})
    void a_new_project_is_not_written_through_links_that_are_there(String link) throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.createSymbolicLink(folder.resolve("new").resolve(link), folder.resolve("vic"));

        new Cli(folder)
                .run("interview", "--answers", Repository.example("small-batch").toString(), "--into", "new", "--yes")
                .exited(2);

        assertThat(Repository.tree(folder.resolve("vic"))).containsOnlyKeys("outside.txt");
        assertThat(folder.resolve("new")).isDirectoryContaining(path -> path.endsWith(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs", ".plumbline"})
    void a_decision_is_not_adopted_through_links(String link) throws IOException {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(shop.resolve("pom.xml"), "<project><artifactId>shop</artifactId></project>\n");
        Path source = Files.createDirectories(shop.resolve("src/main/java/com/acme/shop"));
        Files.writeString(source.resolve("Shop.java"), "package com.acme.shop;\n\nclass Shop {}\n");
        Files.createSymbolicLink(shop.resolve(link), folder.resolve("vic"));

        Result result = new Cli(folder)
                .run("adopt", "--answers", Repository.example("small-batch").toString(), "--into", "shop", "--yes")
                .exited(2);

        assertThat(result.err()).contains("leads out of the project");
        assertThat(Repository.tree(folder.resolve("vic"))).containsOnlyKeys("outside.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overlay: ../vic/outside.txt",
                "overlay: rules/../../vic/outside.txt",
                "overlay: /etc/hostname",
                "overlay: '..\\vic\\outside.txt'",
                "overlay: C:/outside.txt",
                "overlay: \"a\\0b\"",
                "catalog: ../vic",
                "catalog: /etc",
                "catalog: rules/../.."
            })
    void answers_name_no_catalog_outside_of_their_own_folder(String line) throws IOException {
        Path answers = app.resolve("plumbline.yaml");
        Files.writeString(answers, Files.readString(answers).replace("constraints:", line + "\nconstraints:"));
        SortedMap<String, byte[]> before = Repository.tree(folder);

        assertThat(regenerate().exited(2).err()).contains("plumbline.yaml:").doesNotContain("theirs", "\0");
        assertThat(new Cli(app).run("decide").exited(2).err()).contains("plumbline.yaml:");
        assertSame(before);
    }

    @Test
    void an_overlay_that_is_a_link_out_of_the_project_is_not_read() throws IOException {
        Path answers = app.resolve("plumbline.yaml");
        Files.writeString(
                answers, Files.readString(answers).replace("constraints:", "overlay: ours.yaml\nconstraints:"));
        Files.createSymbolicLink(app.resolve("ours.yaml"), outside);

        assertThat(regenerate().exited(2).err())
                .contains("leads out of the project")
                .doesNotContain("theirs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../vic", "com.acme/../../vic", "com..acme", "/tmp/x", "com\\acme", "C:.acme"})
    void a_package_is_no_way_out_either(String name) throws IOException {
        new Cli(folder)
                .run(
                        "interview",
                        "--answers",
                        Repository.example("small-batch").toString(),
                        "--set",
                        "project.package=" + name,
                        "--into",
                        "new",
                        "--yes")
                .exited(2);

        assertThat(folder.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com/acme/../../../../../vic/new.class", "com/acme/a\0b.class", "/etc/new.class"})
    void a_jar_is_unpacked_nowhere_else(String entry) throws IOException {
        Path jar = folder.resolve("shop.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.closeEntry();
        }
        Path records = Files.createDirectories(folder.resolve("records"));
        Files.writeString(
                records.resolve("0001-days.md"),
                """
                ---
                status: accepted
                date: 2026-11-23
                plumbline:
                  format: 1
                  package: com.acme
                  own-rules:
                    TIME-01: {forbid: {packages: [java.util.Date]}, because: java.time says what is meant}

                ---

                # Days
                """);

        Result result =
                new Cli(folder).run("check", "shop.jar", "--records", "records").exited(2);

        assertThat(result.err()).contains("shop.jar: this jar cannot be read").doesNotContain("\0");
        assertThat(Repository.tree(folder.resolve("vic"))).containsOnlyKeys("outside.txt");
    }

    private void assertSame(SortedMap<String, byte[]> before) throws IOException {
        SortedMap<String, byte[]> after = Repository.tree(folder);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((path, content) -> assertThat(after.get(path)).as(path).isEqualTo(content));
    }
}
