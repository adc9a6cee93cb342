package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.cli.Cli.Result;
import dev.plumbline.cli.terminal.TextWidth;
import dev.plumbline.workbench.deciding.ProjectAnswers;
import dev.plumbline.workbench.document.GovernanceJson;
import dev.plumbline.workbench.governing.Governance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds a file, before somebody changes it. */
class GovernsCommandTest {

    private static final String RECORD = "docs/decisions/0001-notification-by-cron.md";
    private static final String NEW_CLASS = "src/main/java/org/example/library/reminders/Sneaky.java";

    @TempDir
    Path folder;

    @BeforeEach
    void copyWhatHolds() throws IOException {
        Path app = Repository.ROOT.resolve("modules/cron");
        for (String file : new String[] {RECORD, "plumbline.yaml", "pom.xml"}) {
            write(file, Files.readString(app.resolve(file)));
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
    }

    private Result governs(String... paths) {
        return in(folder, paths);
    }

    private static Result in(Path directory, String... paths) {
        String[] arguments = new String[paths.length + 1];
        arguments[0] = "governs";
        System.arraycopy(paths, 0, arguments, 1, paths.length);
        return new Cli(directory).run(arguments);
    }

    /** As the server for assistants is asked, which may be started anywhere. */
    @Test
    void all_decisions_are_told_from_a_module_and_from_above_projects_and_of_which() throws IOException {
        Path module = Files.createDirectories(folder.resolve("shop/api"));
        Governance inModule = Governance.all(module, new ProjectAnswers(), Cli.TODAY);
        assertThat(inModule.projects()).containsExactly("../..");
        assertThat(inModule.decisions()).hasSize(1).allSatisfy(decision -> {
            assertThat(decision.file()).isEqualTo("../../" + RECORD);
            assertThat(decision.paths()).containsExactly("../..");
        });

        Path other = Files.createDirectories(folder.resolve("other/shop"));
        Files.move(folder.resolve("docs"), other.resolve("docs"));
        Files.createDirectories(folder.resolve("plain/docs/decisions"));
        Governance above = Governance.all(folder, new ProjectAnswers(), Cli.TODAY);
        assertThat(above.projects()).containsExactly("other/shop", "plain");
        assertThat(GovernanceJson.of(above))
                .contains("\"record\" : \"other/shop/" + RECORD, "\"other/shop\"", "\"plain\"");

        Path nowhere = Files.createDirectories(folder.resolve("nowhere"));
        assertThatThrownBy(() -> Governance.all(nowhere, new ProjectAnswers(), Cli.TODAY))
                .hasMessageContaining(nowhere + ": there are no records of decisions in this folder, above it or below")
                .hasMessageContaining("plumbline adopt");
    }

    @Test
    void a_file_that_is_not_there_yet_is_told_what_holds_it() {
        assertThat(governs(NEW_CLASS).exited(0).out())
                .contains(
                        RECORD + ", 2026-11-23",
                        "governs " + NEW_CLASS,
                        "cron, decided by delivery.max-delay is hours",
                        "queue, by delivery.max-delay is hours, team.engineers is 2: it scores 59 of 100",
                        "(data-must-not-leave)",
                        "CRON-01  no class depends on a message-broker client",
                        "A person who accepts it: library IT.")
                .containsPattern("delivery\\.max-delay +hours → under-1s: message queue wins");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void it_fits_a_terminal(int columns) {
        Cli.Result result = new Cli(folder).atTerminal(columns).run("governs", NEW_CLASS, "README.md");

        assertThat(result.out()).contains("\u001b[").contains("No decision in force governs README.md.");
        assertThat(result.out().replaceAll("\u001b\\[[0-9;]*m", "").lines())
                .allMatch(line -> TextWidth.of(line) <= columns);
    }

    @Test
    void a_program_gets_the_same_by_a_published_schema() throws IOException {
        String json =
                governs("--format", "json", NEW_CLASS, "README.md").exited(0).out();

        assertThat(SchemaFile.of("governance").refusalsOfJson(json)).isEmpty();
        assertThat(json)
                .contains(
                        "\"record\" : \"" + RECORD + "\"",
                        "\"team.engineers\" : \"2\"",
                        "\"id\" : \"CRON-07\"",
                        "\"agree\" : [ \"library IT\" ]",
                        "\"to\" : \"under-1s\"",
                        "\"ungoverned\" : [ \"README.md\" ]");
    }

    @Test
    void owners_are_asked_before_who_decided() throws IOException {
        write("CODEOWNERS", "/docs/decisions/ @architects\nplumbline.yaml @architects @leads\n");

        assertThat(governs(NEW_CLASS).exited(0).out()).contains("A person who accepts it: @architects and @leads.");
    }

    @Test
    void a_folder_stands_for_its_files_but_for_what_builds_write() throws IOException {
        write("out/target/org/example/library/reminders/A.java", "");
        write("docs/a.md", "");
        assertThat(governs("out", "docs/a.md", "src").exited(0).out())
                .isEqualTo("No decision in force governs out, docs/a.md and src.\n");

        write(NEW_CLASS, "");

        assertThat(governs("src", "docs").exited(0).out()).contains("governs src and docs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/resources/bootstrap-prod.yml",
                "src/main/resources/META-INF/microprofile-config.properties",
                ".env.prod",
                "gradle/publishing.gradle",
                "src/main/resources/keystore.p12",
            })
    void what_rules_look_at_beside_code_is_governed(String file) {
        assertThat(governs(file).exited(0).out()).contains("governs " + file).doesNotContain("No decision in force");
    }

    @Test
    void a_module_belongs_to_the_project_above() throws IOException {
        edit("pom.xml", "</project>", "<modules><module>core</module></modules></project>");
        write("core/pom.xml", "<project/>");

        assertThat(in(folder.resolve("core"), "pom.xml").exited(0).out()).contains("../" + RECORD, "governs pom.xml");
    }

    @Test
    void a_path_elsewhere_is_refused() {
        assertThat(governs("src", "../other/A.java").exited(2).err())
                .contains("../other/A.java: this is no path in", "start there");
    }

    @Test
    void without_records_there_is_nothing_to_tell() throws IOException {
        Repository.delete(folder.resolve("docs"));

        assertThat(governs(NEW_CLASS).exited(2).err()).contains("there are no records", "plumbline adopt");
    }

    @Test
    void answers_that_decide_otherwise_tell_nothing_of_the_record() throws IOException {
        edit("plumbline.yaml", "delivery.max-delay: hours", "delivery.max-delay: under-1s");

        assertThat(governs(NEW_CLASS).exited(0).out().replaceAll("\\s+", " "))
                .contains("Which answers is not known: plumbline.yaml: the answers decide for queue now,"
                        + " and the record for cron; plumbline regenerate brings them in line.")
                .contains("CRON-01");
    }

    @Test
    void a_record_with_rules_of_its_own_is_superseded_by_another_one() throws IOException {
        write(
                "docs/decisions/0002-time.md",
                """
                ---
                status: accepted
                date: 2026-11-24
                plumbline:
                  format: 1
                  package: org.example.library
                  own-rules:
                    TIME-01: {forbid: {packages: [org.joda.time]}, because: java.time does it}

                ---

                # Time is told by java.time
                """);

        assertThat(governs(NEW_CLASS).exited(0).out())
                .contains("Time is told by java.time", "TIME-01  ", "A record that supersedes this one.");
    }

    @Test
    void a_rule_that_nobody_knows_is_said() throws IOException {
        edit(RECORD, "CRON-07]", "CRON-77]");

        assertThat(governs(NEW_CLASS).exited(2).err()).contains("CRON-77, which is no rule for cron", "CRON-07");
    }

    @Test
    void nothing_is_told_of_a_project_that_is_half_written() throws IOException {
        write(".plumbline/journal/plan", "");

        assertThat(governs(NEW_CLASS).exited(2).err()).contains("is writing now", "plumbline regenerate");
    }
}
