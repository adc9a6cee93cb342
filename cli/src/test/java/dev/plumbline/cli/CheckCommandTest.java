package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final String BASELINE = "docs/decisions/baseline.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void compile() throws IOException {
        write("pom.xml", "<project/>\n");
        write(
                "docs/decisions/0001-dates.md",
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

                # Dates
                """);
        source("return new java.util.Date();");
    }

    @Test
    void at_a_terminal_lines_are_wrapped_to_it() {
        Result result =
                new Cli(folder).atTerminal(60).in("NO_COLOR", "1").run("check").exited(1);

        assertThat(result.out())
                .startsWith(
                        """
                        TIME-01: there is no java.util.Date
                          decided in docs/decisions/0001-dates.md: java.time says
                          what is meant
                          - Method <com.acme.Clock.now()> calls constructor
                            <java.util.Date.<init>()> in (Clock.java:5)
                          fix: remove it, or record another decision that supersedes
                               0001-dates
                        """);
    }

    @Test
    void what_is_violated_is_told_with_the_reason_and_the_exit_code_says_so() {
        Result result = check().exited(1);

        assertThat(result.out())
                .isEqualTo(
                        """
                        TIME-01: there is no java.util.Date
                          decided in docs/decisions/0001-dates.md: java.time says what is meant
                          - Method <com.acme.Clock.now()> calls constructor <java.util.Date.<init>()> in (Clock.java:5)
                          fix: remove it, or record another decision that supersedes 0001-dates

                        1 rule checked, 1 violated in 1 place
                        """);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void what_is_kept_is_told_as_well() throws IOException {
        source("return java.time.Instant.now();");

        assertThat(check().exited(0).out()).isEqualTo("1 rule checked, all kept\n");
    }

    @Test
    void a_source_that_was_not_compiled_is_wrong_input_and_its_time_counts_unless_classes_are_trusted()
            throws IOException {
        source("return java.time.Instant.now();");
        Path clock = folder.resolve("src/main/java/com/acme/Clock.java");
        String compiled = Files.readString(clock);
        FileTime later = FileTime.from(Instant.now().plusSeconds(60));
        Files.setLastModifiedTime(clock, later);
        assertThat(check().exited(0).out()).as("it would give the same class").isEqualTo("1 rule checked, all kept\n");

        Files.writeString(clock, compiled.replace("Instant.now()", "Instant.EPOCH"));
        Files.setLastModifiedTime(clock, later);
        assertThat(check().exited(2).out())
                .contains("src/main/java/com/acme/Clock.java is newer than target/classes/com/acme/Clock.class");
        assertThat(check("--trust-classes").exited(0).out()).isEqualTo("1 rule checked, all kept\n");

        write("src/main/java/com/acme/New.java", "package com.acme;\nclass New { java.util.Date day; }\n");
        assertThat(check("--trust-classes").exited(2).out())
                .contains("src/main/java/com/acme/New.java has no class file of com.acme.New");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261123-dates.md", "001_dates.md", "ADR-0001-dates.markdown", "old/use dates.MD"})
    void a_record_holds_whatever_it_is_called(String name) throws IOException {
        Path other = folder.resolve("docs/decisions").resolve(name);
        Files.createDirectories(other.getParent());
        Files.move(folder.resolve("docs/decisions/0001-dates.md"), other);

        assertThat(check().exited(1).out()).contains("decided in docs/decisions/" + name + ": java.time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "0002-dates.adoc", "old/0002-dates.md.bak"})
    void a_file_that_believes_to_be_a_record_and_is_none_is_wrong_input_and_never_green(String name)
            throws IOException {
        source("return java.time.Instant.now();");
        Files.createDirectories(folder.resolve("docs/decisions/old"));
        Files.copy(
                folder.resolve("docs/decisions/0001-dates.md"),
                folder.resolve("docs/decisions").resolve(name));

        assertThat(check().exited(2).out())
                .contains("docs/decisions/" + name + ":4:1: this plumbline map is not read, so nothing holds the code");
    }

    @Test
    void a_folder_without_records_is_wrong_input_and_never_green() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        Result result = new Cli(folder).run("check", "empty").exited(2);

        assertThat(result.out()).startsWith("nothing is checked: there is no folder docs/decisions in ");
    }

    @Test
    void a_report_goes_to_a_file_in_the_format_that_is_asked_for() throws IOException {
        Result result = check("--format", "sarif", "--output", "report.sarif").exited(1);

        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("report.sarif"))).contains("\"ruleId\" : \"TIME-01\"");
    }

    @Test
    void a_baseline_shrinks_by_what_is_gone_and_by_nothing_else() throws IOException {
        String gone =
                "    - \"Method <com.acme.Clock.then()> calls constructor <java.util.Date.<init>()> in (Clock.java)\"\n";
        String still =
                "    - \"Method <com.acme.Clock.now()> calls constructor <java.util.Date.<init>()> in (Clock.java)\"\n";
        write(BASELINE, "format: 1\nviolations:\n  TIME-01:\n" + gone + still);
        assertThat(check().exited(1).out()).contains("PAST-01: the baseline names only what is still violated");

        Result result = check("--shrink-baseline").exited(0);

        assertThat(result.err()).isEqualTo("Took 1 entry out of docs/decisions/baseline.yaml.\n");
        assertThat(result.out()).isEqualTo("2 rules checked, all kept, 1 known in the baseline\n");
        assertThat(Files.readString(folder.resolve(BASELINE))).contains(still).doesNotContain("then()");
        assertThat(check("--shrink-baseline").exited(0).err())
                .isEqualTo("docs/decisions/baseline.yaml stays as it is: all of it is still violated.\n");
    }

    @Test
    void an_exception_ends_on_the_day_that_is_asked_for() throws IOException {
        write(
                "docs/decisions/exceptions.yaml",
                "format: 1\nexceptions:\n  - {rule: TIME-01, pattern: Clock, reason: old, owner: us, until: 2026-12-31}\n");

        assertThat(check().exited(0).out()).contains("agreed to: TIME-01: ").contains("old (us, until 2026-12-31)");
        assertThat(check("--as-of", "2027-01-01").exited(1).out()).contains("PAST-02: no exception has run out");
    }

    @Test
    void every_report_is_valid() throws IOException {
        write(
                "docs/decisions/exceptions.yaml",
                "format: 1\nexceptions:\n  - {rule: TIME-01, pattern: Clock, reason: old, owner: us, until: 2026-12-31}\n");
        Files.createDirectories(folder.resolve("empty"));

        assertThat(json("check", "--as-of", "2026-12-31")).contains("\"by\" : \"exception\"", "\"kept\" : true");
        assertThat(json("check", "--as-of", "2027-01-01")).contains("\"status\" : \"violated\"", "\"line\" : 5");
        assertThat(json("check", "empty")).contains("\"status\" : \"not-checked\"");
    }

    private String json(String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--format", "json"));
        String report = new Cli(folder).run(arguments.toArray(String[]::new)).out();
        assertThat(SchemaFile.of("report").refusalsOfJson(report)).isEmpty();
        return report;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            format: 1         | format: 2
            format: 1         | version: 1
            exceptions:       | exeptions:
            rule: TIME-01,    |
            reason: old       | reason: ""
            pattern: Clock    | pattern: '**'
            pattern: Clock    | patern: Clock
            owner: us         | owner: [us]
            until: 2026-12-31 | until: 31.12.2026
            until: 2026-12-31 | until: never
            """)
    void exceptions_that_the_program_refuses_are_invalid(String sound, String broken) throws IOException {
        String text =
                "format: 1\nexceptions:\n  - {rule: TIME-01, pattern: Clock, reason: old, owner: us, until: 2026-12-31}\n";
        String changed = text.replace(sound, broken == null ? "" : broken);
        write("docs/decisions/exceptions.yaml", changed);

        assertThat(changed).isNotEqualTo(text);
        assertThat(SchemaFile.of("exceptions").refusalsOfYaml(text)).isEmpty();
        assertThat(SchemaFile.of("exceptions").refusalsOfYaml(changed)).isNotEmpty();
        assertThat(check("--as-of", "2026-12-31").exited(2).out()).contains("the exceptions cannot be read");
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThat(new Cli(folder).run("check", "nowhere").exited(2).err())
                .contains("nowhere: there is no such folder or jar");
        assertThat(check("--class-path", "none.txt").exited(2).err()).contains("none.txt");
    }

    private Result check(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "check";
        System.arraycopy(options, 0, all, 1, options.length);
        return new Cli(folder).run(all);
    }

    private void source(String statement) throws IOException {
        String source = "src/main/java/com/acme/Clock.java";
        write(source, "package com.acme;\n\nclass Clock {\n    Object now() {\n        " + statement + "\n    }\n}\n");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-d",
                                folder.resolve("target/classes").toString(),
                                folder.resolve(source).toString()))
                .isZero();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
