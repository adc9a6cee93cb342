package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single files, of which nothing is compiled. */
class CheckFileTest {

    private static final String CLOCK = "src/main/java/com/acme/Clock.java";
    private static final String PROPERTIES = "src/main/resources/application.properties";

    @TempDir
    Path folder;

    @BeforeEach
    void record() throws IOException {
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
                    ZONE-01: {forbid: {keys: [zone.*]}, because: all is UTC}
                    LIBS-01: {forbid: {dependencies: ["joda-time:*"]}, because: java.time is there}
                    UTC-01: {require: {keys: [clock]}, because: somebody sets it}

                ---

                # Dates
                """);
        write(CLOCK, "package com.acme;\n\nimport java.util.Date;\n\nclass Clock {\n    Date day;\n}\n");
        write(PROPERTIES, "clock=utc\nzone.of-shop=Europe/Paris\n");
    }

    @Test
    void a_class_that_nobody_compiled_is_held_to_what_its_text_tells() {
        assertThat(checked(CLOCK).exited(1).out())
                .isEqualTo(
                        """
                        TIME-01: there is no java.util.Date
                          decided in docs/decisions/0001-dates.md: java.time says what is meant
                          - Class <com.acme.Clock> names <java.util.Date> in (Clock.java:6)
                          fix: remove it, or record another decision that supersedes 0001-dates

                        not looked at: ZONE-01, LIBS-01, UTC-01
                        1 rule looked at in part, 1 violated in 1 place; no rule is known to be kept: plumbline check tells, on compiled code
                        """);
    }

    @Test
    void that_nothing_is_found_is_never_called_kept() throws IOException {
        write(CLOCK, "package com.acme;\n\nclass Clock {}\n");

        assertThat(checked(CLOCK).exited(0).out())
                .isEqualTo(
                        """
                        looked at in part, and nothing found: TIME-01
                        not looked at: ZONE-01, LIBS-01, UTC-01
                        1 rule looked at in part, nothing found; no rule is known to be kept: plumbline check tells, on compiled code
                        """);
        assertThat(checked(CLOCK, "--format", "json").exited(0).out())
                .contains("\"kept\" : false", "\"status\" : \"in-part\"", "\"notLookedAt\" : [\n        \"ZONE-01\"");
        assertThat(checked(CLOCK, "--format", "markdown").exited(0).out())
                .isEqualTo("Nothing found in these files; no rule is known to be kept: plumbline check tells, on"
                        + " compiled code: 1 rule looked at in part.\n");
        assertThat(checked(CLOCK, "--format", "junit").exited(0).out()).contains("skipped=\"1\"", "<skipped message=");
        assertThat(checked(CLOCK, "--format", "github").exited(0).out())
                .contains("::notice title=Plumbline::not looked at");
        assertThat(checked(CLOCK, "--format", "sarif").exited(0).out())
                .contains("not looked at: ZONE-01, LIBS-01, UTC-01");
    }

    @Test
    void configuration_and_builds_are_looked_at_beside_it_and_each_says_its_line() throws IOException {
        write(
                "pom.xml",
                """
                <project>
                    <dependencies>
                        <dependency><groupId>joda-time</groupId><artifactId>joda-time</artifactId></dependency>
                    </dependencies>
                </project>
                """);

        assertThat(checked(PROPERTIES, "pom.xml").exited(1).out())
                .contains(
                        "  - " + PROPERTIES + ":2: zone.of-shop=Europe/Paris\n",
                        "  - pom.xml:3: joda-time:joda-time\n",
                        "not looked at: TIME-01, UTC-01\n");
    }

    @Test
    void a_script_of_gradle_is_a_build_too() throws IOException {
        Files.delete(folder.resolve("pom.xml"));
        write("build.gradle.kts", "dependencies {\n    implementation(\"joda-time:joda-time:2.12\")\n}\n");

        assertThat(checked("build.gradle.kts").exited(1).out()).contains("build.gradle.kts:2: joda-time:joda-time");
    }

    @Test
    void what_nobody_can_read_or_no_rule_looks_at_is_said() throws IOException {
        write("README.md", "java.util.Date\n");
        write("src/main/kotlin/com/acme/Clock.kt", "package com.acme\nclass Clock(val day: java.util.Date)\n");
        write("src/test/java/com/acme/ClockTest.java", "package com.acme;\nclass ClockTest { java.util.Date d; }\n");
        write("src/main/java/com/acme/Half.java", "package com.acme;\nclass Half { int x = }\n");

        assertThat(checked(
                                "README.md",
                                "src/main/kotlin/com/acme/Clock.kt",
                                "src/test/java/com/acme/ClockTest.java",
                                "src/main/java/com/acme/Half.java",
                                "docs/decisions/0001-dates.md")
                        .exited(0)
                        .out())
                .contains(
                        "note: not looked at, for no rule looks at a file of this kind: README.md\n",
                        "for its language is not read without a compile: src/main/kotlin/com/acme/Clock.kt\n",
                        "for it is below src/test, and rules look at what is below src/main: src/test/",
                        "for it is no Java: line 2: illegal start of expression: src/main/java/com/acme/Half.java\n",
                        "for answers and records are held to each other as a whole: docs/decisions/0001-dates.md\n",
                        "0 rules looked at in part, nothing found; no rule is known to be kept");
    }

    /** What no build reads, no check finds. */
    @ParameterizedTest
    @CsvSource({
        "src/main/java/com/acme/Clock.java, true",
        "shop/src/main/java/com/acme/Clock.java, true",
        "shop/legacy/com/acme/Clock.java, true",
        "shop/pom.xml, true",
        "parent/pom.xml, true",
        "examples/Clock.java, false",
        "src/main/resources/templates/Clock.java, false",
        "src/main/resources/templates/pom.xml, false",
        "demo/pom.xml, false",
        "demo/src/main/java/com/acme/Clock.java, false",
        "demo/src/main/resources/application.properties, false",
        "build.gradle, false",
    })
    void what_is_not_part_of_the_build_is_said_and_not_judged(String file, boolean isPart) throws IOException {
        write("pom.xml", "<project><modules><module>shop</module></modules></project>\n");
        write(
                "shop/pom.xml",
                "<project><parent><groupId>com.acme</groupId><artifactId>parent</artifactId><version>1</version>"
                        + "<relativePath>../parent</relativePath></parent><build><sourceDirectory>legacy</sourceDirectory></build></project>\n");
        write("parent/pom.xml", "<project/>\n");
        write("demo/pom.xml", "<project/>\n");
        write(file, violating(file));

        String out = checked(file).exited(isPart ? 1 : 0).out();

        assertThat(out.contains("note: not looked at, for it is not part of the build: " + file + "\n"))
                .as(out)
                .isEqualTo(!isPart);
    }

    private static String violating(String file) {
        return switch (file.substring(file.lastIndexOf('.'))) {
            case ".java" -> "package com.acme;\n\nclass Clock {\n    java.util.Date day;\n}\n";
            case ".xml" ->
                "<project><dependencies><dependency><groupId>joda-time</groupId><artifactId>joda-time</artifactId>"
                        + "</dependency></dependencies></project>\n";
            case ".gradle" -> "dependencies { implementation 'joda-time:joda-time:2.12' }\n";
            default -> "zone.of-shop=Europe/Paris\n";
        };
    }

    @Test
    void what_is_known_or_agreed_to_is_so_before_a_compile_as_well() throws IOException {
        write(
                "docs/decisions/baseline.yaml",
                """
                format: 1
                violations:
                  TIME-01:
                    - "Field <com.acme.Clock.day> has type <java.util.Date> in (Clock.java)"
                """);
        write(
                "docs/decisions/exceptions.yaml",
                """
                format: 1
                exceptions:
                  - {rule: ZONE-01, pattern: zone.of-shop, reason: until May, owner: ana, until: 2027-05-01}
                """);

        assertThat(checked(CLOCK, PROPERTIES).exited(0).out())
                .contains("agreed to: ZONE-01", "nothing found, 1 known in the baseline, 1 agreed to; no rule")
                .doesNotContain("looked at in part, and nothing found");
    }

    @ParameterizedTest
    @CsvSource({
        "Field <com.acme.Clock.day> has type <java.util.Date> in (Clock.java), 0",
        "Field <com.acme.Clock$1.day> has type <java.util.Date> in (Clock.java), 0",
        "Field <com.acme.Clock.days> has component type <[Ljava.util.Date;> in (Clock.java), 0",
        "Field <com.acme.Clockwork.day> has type <java.util.Date> in (Clockwork.java), 1",
        "Field <com.acme.Clock$Hand.day> has type <java.util.Date> in (Clock.java), 1",
        "Field <org.com.acme.Clock.day> has type <java.util.Date> in (Clock.java), 1",
        "Field <com.acme.Clock.day> has type <java.util.DateFormat> in (Clock.java), 1",
    })
    void what_is_known_of_another_class_or_type_is_not_known_of_this_one(String known, int exit) throws IOException {
        write("docs/decisions/baseline.yaml", "format: 1\nviolations:\n  TIME-01:\n    - \"" + known + "\"\n");

        checked(CLOCK).exited(exit);
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Clock, 0",
        "Field <com.acme.Clock.day>, 0",
        "Field <*Clock.day> has type <java.util.Date>, 0",
        "Constructor <com.acme.Clock.<init>()>, 0",
        "com.acme.legacy.OrderDateFixer*, 1",
        "Field <com.acme.legacy.Clock.day>, 1",
        "Field <com.acme.Clocks.day>, 1",
        "Field <com.acme.Clock.day> has type <java.util.Calendar>, 1",
    })
    void what_is_agreed_to_of_another_class_or_type_is_not_agreed_to_of_this_one(String pattern, int exit)
            throws IOException {
        write(
                "docs/decisions/exceptions.yaml",
                "format: 1\nexceptions:\n  - {rule: TIME-01, pattern: \"" + pattern
                        + "\", reason: until May, owner: ana, until: 2027-05-01}\n");

        checked(CLOCK).exited(exit);
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/resources/keystore.p12, 0, 1",
        "src/main/resources/Key.JKS, 0, 1",
        "src/main/resources/key.pem, 0, 1",
        "src/main/resources/key.pem, 300000, 0",
        "src/main/resources/keystore.p12, 300000, 0",
        ".env, 0, 0",
    })
    void a_secret_is_found_where_the_whole_check_looks_for_it(String file, int blanks, int exit) throws IOException {
        write(
                "docs/decisions/0002-notification-by-cron.md",
                Files.readString(Repository.ROOT.resolve("modules/cron/docs/decisions/0001-notification-by-cron.md")));
        boolean isText = file.endsWith(".pem") || file.equals(".env");
        String key = isText ? "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEF\n" : "";
        write(file, key + " ".repeat(blanks));

        checked(file).exited(exit);
    }

    @ParameterizedTest
    @CsvSource({
        "Missing.java, there is no such file",
        "src/main/java, there is no such file",
        "../outside.txt, it lies in no project with records",
        "pom.xml --base main, a text alone has nothing to do with --base",
    })
    void a_path_that_is_no_file_of_the_project_is_wrong_input(String arguments, String message) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.move(folder.resolve("docs"), project.resolve("docs"));
        Files.move(folder.resolve("src"), project.resolve("src"));
        Files.move(folder.resolve("pom.xml"), project.resolve("pom.xml"));
        write("outside.txt", "");

        String[] all = ("check --file " + arguments).split(" ");
        assertThat(new Cli(project).run(all).exited(2).err()).contains(message);
    }

    private Result checked(String... files) {
        String[] arguments = new String[files.length + 2];
        arguments[0] = "check";
        arguments[1] = "--file";
        System.arraycopy(files, 0, arguments, 2, files.length);
        return new Cli(folder).run(arguments);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
