package dev.plumbline.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rules.bytecode.Compared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Class files say what the sources say, or nothing is checked. */
class StaleClassesTest {

    private static final Instant COMPILED = Instant.parse("2026-11-23T10:00:00Z");
    private static final String COMPILE = "\n  fix: compile first, for instance with mvn verify";
    private static final String SOURCES = "src/main/java/com/acme/";

    @TempDir
    private Path folder;

    private TinyProject project;

    @BeforeEach
    void compile() throws IOException {
        project = new TinyProject(folder);
        project.with("src/main/resources/application.properties", "a=1\n")
                .with(TinyProject.SOURCE, "package com.acme;\n\nclass Clock {}\n")
                .compile();
        date(folder.resolve(TinyProject.SOURCE), COMPILED);
        date(folder.resolve("target/classes/com/acme/Clock.class"), COMPILED);
    }

    @Test
    void sources_that_are_as_old_as_their_classes_or_older_are_checked() throws IOException {
        assertThat(problem(Compared.TYPES_AND_TIMES)).isEmpty();

        date(folder.resolve(TinyProject.SOURCE), COMPILED.minusSeconds(60));
        assertThat(problem(Compared.TYPES_AND_TIMES)).isEmpty();

        date(folder.resolve(TinyProject.SOURCE), COMPILED.plusMillis(999));
        assertThat(problem(Compared.TYPES_AND_TIMES))
                .as("copies and archives keep no parts of a second")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Deprecated\npackage com.acme.more;\n",
                "/** Old. */ @Deprecated(since = \"1; package\")\npackage com.acme.more;\n",
                "@jdk.jfr.Label(\"x\") package com.acme.more;\n",
            })
    void an_annotated_package_without_a_class_is_named_until_it_is_compiled(String text) {
        String source = SOURCES + "more/package-info.java";
        project.with(source, text);

        assertThat(problem(Compared.TYPES))
                .contains("nothing is checked: 1 source is not compiled as it stands\n  - " + source
                        + " has no class file of com.acme.more.package-info" + COMPILE);
    }

    @Test
    void a_package_that_is_not_annotated_needs_no_class() {
        project.with(SOURCES + "more/package-info.java", "/** More, {@code @Deprecated}. */\npackage com.acme.more;\n");
        compile(SOURCES + "more/package-info.java");

        assertThat(folder.resolve("target/classes/com/acme/more/package-info.class"))
                .doesNotExist();
        assertThat(problem(Compared.TYPES_AND_TIMES)).isEmpty();
    }

    @Test
    void an_annotated_package_is_compiled_as_any_source() {
        project.with(SOURCES + "more/package-info.java", "@Deprecated\npackage com.acme.more;\n");
        compile(SOURCES + "more/package-info.java");

        assertThat(problem(Compared.TYPES)).isEmpty();
    }

    @Test
    void a_source_without_a_class_is_named_whoever_trusts_times() {
        project.with(SOURCES + "New.java", "package com.acme;\n\nclass New {}\n");

        for (Compared compared : List.of(Compared.TYPES, Compared.TYPES_AND_TIMES)) {
            assertThat(problem(compared))
                    .isEqualTo("nothing is checked: 1 source is not compiled as it stands\n  - " + SOURCES
                            + "New.java has no class file of com.acme.New" + COMPILE);
        }
    }

    @Test
    void a_source_that_is_newer_than_its_own_class_is_named_if_times_say_anything() throws IOException {
        project.with(TinyProject.SOURCE, "package com.acme;\n\nclass Clock { java.util.Date now; }\n");
        date(folder.resolve(TinyProject.SOURCE), COMPILED.plusSeconds(2));

        assertThat(problem(Compared.TYPES_AND_TIMES))
                .startsWith("nothing is checked: 1 source is not compiled as it stands\n  - " + SOURCES
                        + "Clock.java is newer than target/classes/com/acme/Clock.class" + COMPILE)
                .contains("--trust-classes");
        assertThat(problem(Compared.TYPES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* Moved. */\npackage com.acme;\n\n\n\nclass Clock {}\n",
                "package com.acme; class Clock { Clock() {} }\n",
            })
    void a_source_that_is_newer_and_gives_the_same_class_is_checked(String text) throws IOException {
        project.with(TinyProject.SOURCE, text);
        date(folder.resolve(TinyProject.SOURCE), COMPILED.plusSeconds(2));

        assertThat(problem(Compared.TYPES_AND_TIMES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package com.acme; class Clock { int ticks; }",
                "package com.acme; class Clock { Object o = new Object() {}; }",
                "package com.acme; @Deprecated class Clock {}",
                "package com.acme; class Clock { Unknown library; }",
                "package com.acme; class Clock { broken",
                "package com.acme; public class Clock {}",
            })
    void a_source_that_is_newer_and_gives_another_class_or_none_is_named(String text) throws IOException {
        project.with(TinyProject.SOURCE, text);
        date(folder.resolve(TinyProject.SOURCE), COMPILED.plusSeconds(2));

        assertThat(problem(Compared.TYPES_AND_TIMES)).contains("Clock.java is newer than");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Clock.java       | package com.acme; class Clock { enum Kind { A } }      | com.acme.Clock$Kind",
                "Clock.java       | package com.acme; class Clock {} record Time(int s) {} | com.acme.Time",
                "more/Other.java  | package com.acme.more; @interface Other {}             | com.acme.more.Other",
                "Main.kt          | package com.acme                                       | ''",
                "Main.kt          | package com.acme; fun main() = Unit                    | com.acme.MainKt",
                "Main.kt          | package com.acme; typealias Time = Int                 | ''",
                "package-info.java| package com.acme;                                      | ''",
                "Old.groovy       | package com.acme; class Old {}                         | ''",
            })
    void every_declared_type_has_a_class_and_what_declares_none_needs_none(String file, String text, String missing) {
        project.with(SOURCES + file, text + "\n");

        assertThat(problem(Compared.TYPES))
                .isEqualTo(
                        missing.isEmpty()
                                ? ""
                                : "nothing is checked: 1 source is not compiled as it stands\n  - " + SOURCES + file
                                        + " has no class file of " + missing + COMPILE);
    }

    @Test
    void an_annotated_package_is_compared_by_its_time() throws IOException {
        String file = SOURCES + "package-info.java";
        project.with(file, "@Deprecated\npackage com.acme;\n");
        compile(file);
        date(folder.resolve("target/classes/com/acme/package-info.class"), COMPILED);
        project.with(file, "@Deprecated(forRemoval = true)\npackage com.acme;\n");
        date(folder.resolve(file), COMPILED.plusSeconds(5));

        assertThat(problem(Compared.TYPES_AND_TIMES)).contains("package-info.java is newer than");
    }

    @Test
    void what_the_compiler_is_told_to_pass_over_needs_no_class() {
        project.with(SOURCES + "legacy/Old.java", "package com.acme.legacy; class Old {}\n")
                .with(
                        "pom.xml",
                        """
                        <project xmlns="http://maven.apache.org/POM/4.0.0"><build><plugins><plugin>
                            <artifactId>maven-compiler-plugin</artifactId>
                            <configuration><excludes><exclude>**/legacy/*.java</exclude></excludes></configuration>
                        </plugin></plugins></build></project>
                        """);

        assertThat(problem(Compared.TYPES)).isEmpty();
    }

    @Test
    void classes_without_a_source_are_checked_and_told_but_for_generated_ones() throws IOException {
        project.with(SOURCES + "Gone.java", "package com.acme; class Gone { class Inner {} }\n")
                .with("target/generated-sources/x/com/acme/Made.java", "package com.acme; class Made {}\n");
        compile(SOURCES + "Gone.java", "target/generated-sources/x/com/acme/Made.java");
        Files.delete(folder.resolve(SOURCES + "Gone.java"));

        assertThat(check(Compared.TYPES_AND_TIMES).notes())
                .contains(
                        "no source was found of com.acme.Gone: what the class files say was checked; if the sources are"
                                + " deleted, compile from scratch")
                .noneMatch(note -> note.contains("Made"));
    }

    @Test
    void many_are_counted() {
        Stream.of("A", "B", "C", "D", "E", "F", "G")
                .forEach(name -> project.with(SOURCES + name + ".java", "package com.acme; class " + name + " {}\n"));

        assertThat(problem(Compared.TYPES))
                .contains("7 sources are not compiled")
                .contains("com.acme.E\n  - and 2 more\n");
    }

    private ProjectCheck check(Compared compared) {
        return new Checker(List.of(), TinyProject.TODAY, compared)
                .checkFolder(folder)
                .get(0);
    }

    private String problem(Compared compared) {
        return check(compared).problem().orElse("");
    }

    private static void date(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private void compile(String... sources) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "-proc:none",
                                "-d",
                                folder.resolve("target/classes").toString()),
                        Stream.of(sources).map(source -> folder.resolve(source).toString()))
                .toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
    }
}
