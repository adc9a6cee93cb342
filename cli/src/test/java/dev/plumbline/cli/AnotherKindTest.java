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
                .contains("decision: file-storage", "catalog: file-storage@1", "rules: []");
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

    private String run(String... arguments) {
        return new Cli(folder).run(arguments).exited(0).out();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
