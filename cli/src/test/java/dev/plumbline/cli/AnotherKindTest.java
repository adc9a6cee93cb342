package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second kind of decision, where files are kept: folders of its name on the class path, and nothing else. */
class AnotherKindTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void answer() throws IOException {
        Files.writeString(
                folder.resolve("answers.yaml"),
                """
                plumbline: 1
                decision: file-storage
                project: {name: vault, group: com.acme, package: com.acme.vault}
                date: 2026-11-23
                constraints:
                  files.largest: 3
                """);
    }

    @Test
    void the_answers_say_which_decision_it_is() {
        String said = run("decide", "--answers", "answers.yaml", "--format", "json");

        assertThat(said).contains("\"catalog\" : \"file-storage@1\"", "\"chosen\" : \"database\"");
    }

    @Test
    void the_project_and_its_record_are_those_of_that_decision() throws IOException {
        run("interview", "--answers", "answers.yaml", "--into", "vault", "--yes");

        assertThat(read("vault/README.md")).contains("Files are rows.");
        assertThat(read("vault/src/main/java/com/acme/vault/FileTable.java")).contains("final class FileTable");
        assertThat(read("vault/docs/decisions/0001-file-storage-by-database.md"))
                .contains("decision: file-storage", "catalog: file-storage@1", "rules: [FILE-01, ROW-01]");
    }

    @Test
    void another_answer_brings_another_design_and_a_record_that_supersedes() throws IOException {
        run("interview", "--answers", "answers.yaml", "--into", "vault", "--yes");
        run("regenerate", "--into", "vault", "--yes", "--set", "files.largest=500");

        assertThat(folder.resolve("vault/src/main/java/com/acme/vault/FileTable.java"))
                .doesNotExist();
        assertThat(read("vault/src/main/java/com/acme/vault/Bucket.java")).contains("final class Bucket");
        assertThat(read("vault/docs/decisions/0002-file-storage-by-object-store.md"))
                .contains("Supersedes [0001-file-storage-by-database](0001-file-storage-by-database.md)");
    }

    @Test
    void the_code_is_held_to_the_rules_of_its_option() throws IOException {
        run("interview", "--answers", "answers.yaml", "--into", "vault", "--yes");
        Path vault = folder.resolve("vault");
        Files.writeString(vault.resolve("pom.xml"), "<project/>");
        Javac.compile(vault);
        assertThat(run("check", "vault")).contains("all kept");

        Files.writeString(
                vault.resolve("src/main/java/com/acme/vault/Scan.java"),
                "package com.acme.vault; class Scan { java.io.File file; java.nio.file.Path path; java.sql.Date day; }");
        Javac.compile(vault);

        assertThat(new Cli(folder).run("check", "vault").exited(1).out())
                .contains("FILE-01: there is no java.io.File", "ROW-01: there is no java.nio.file", "files are rows")
                .contains("2 violated in 2 places");
    }

    private String run(String... arguments) {
        return new Cli(folder).run(arguments).exited(0).out();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
