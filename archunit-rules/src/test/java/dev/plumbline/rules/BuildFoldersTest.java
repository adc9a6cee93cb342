package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rules.bytecode.Compared;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.project.NotCheckedError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that reads or writes elsewhere than builds mostly do. */
class BuildFoldersTest {

    private static final String SNEAKY = "package com.acme.notifications;\n\nclass Sneaky {\n"
            + "    com.rabbitmq.client.ConnectionFactory broker;\n}\n";
    private static final String FILE = "com/acme/notifications/Sneaky.java";
    private static final String FOUND = "Field <com.acme.notifications.Sneaky.broker> has type"
            + " <com.rabbitmq.client.ConnectionFactory> in (Sneaky.java)";

    @TempDir
    private Path folder;

    private ModuleFolder module;

    @BeforeEach
    void compile() {
        module = ModuleFolder.of("cron", folder)
                .with("src/main/java/" + FILE, SNEAKY)
                .compiled();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<build><directory>out</directory></build>                                            | out/classes",
                "<build><directory>${project.basedir}/out/a</directory></build>                       | out/a/classes",
                "<build><directory>${to}</directory></build><properties><to>out</to></properties>     | out/classes",
                "<build><outputDirectory>out</outputDirectory></build>                                | out",
                "<build><outputDirectory>${project.build.directory}/main</outputDirectory></build>    | target/main",
                "<profiles><profile><build><directory>out</directory></build></profile></profiles>    | out/classes",
                "<parent><artifactId>p</artifactId><relativePath>parent.xml</relativePath></parent>   | from/p/classes",
            })
    void maven_writes_to_where_the_pom_or_its_parent_says(String pom, String classes) throws IOException {
        Files.writeString(
                folder.resolve("parent.xml"),
                "<project><artifactId>p</artifactId><build><directory>${basedir}/from/p</directory></build></project>");
        Files.writeString(folder.resolve("pom.xml"), "<project>" + pom + "</project>");
        assertThatThrownBy(() -> module.rules().check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining("there are no class files in " + folder.resolve(classes));

        move("target/classes", classes);

        assertIsFoundIn("src/main/java/" + FILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "build.gradle     | buildDir = 'out'",
                "build.gradle     | buildDir = file(\"$projectDir/out\")",
                "build.gradle     | layout.buildDirectory = layout.projectDirectory.dir('out')",
                "build.gradle.kts | layout.buildDirectory.set(file(\"out\"))",
                "build.gradle.kts | allprojects { layout.buildDirectory = rootDir.resolve(\"out\") }",
                "build.gradle.kts | subprojects { project.layout.buildDirectory.set(file(\"${rootDir}/out\")) }",
            })
    void gradle_writes_to_where_a_script_says_plainly(String file, String script) throws IOException {
        module.without("pom.xml").with(file, script + "\n");
        move("target/classes", "out/classes/java/main");

        assertIsFoundIn("src/main/java/" + FILE);
    }

    @Test
    void sources_are_where_the_pom_says() throws IOException {
        module.with("pom.xml", "<project><build><sourceDirectory>code</sourceDirectory></build></project>");
        move("src/main/java", "code");

        assertIsFoundIn("code/" + FILE);
        module.with("code/com/acme/More.java", "package com.acme; class More {}\n");
        assertThatThrownBy(() -> module.rules().withSources(Compared.TYPES).check())
                .hasMessageContaining("code/com/acme/More.java has no class file of com.acme.More");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"exclude '**/Left*'", "sourceSets { main { java { exclude(\"com/acme/LeftOut.java\") } } }"})
    void what_gradle_is_told_to_pass_over_needs_no_class(String script) throws IOException {
        module.without("pom.xml")
                .with("build.gradle", script + "\n")
                .with("src/main/java/com/acme/LeftOut.java", "package com.acme; class LeftOut {}\n");
        move("target/classes", "build/classes/java/main");

        assertThat(module.rules().withSources(Compared.TYPES).evaluate().findings())
                .hasSize(1);
    }

    @Test
    void what_has_no_source_has_no_file_that_a_report_could_name() throws IOException {
        module.with("target/generated-sources/a/" + FILE, SNEAKY).without("src/main/java/" + FILE);

        assertThat(violations()).containsExactly(new Violation(FOUND, "", 0));
    }

    private void assertIsFoundIn(String file) {
        assertThat(violations()).containsExactly(new Violation(FOUND, file, 0));
    }

    private List<Violation> violations() {
        return module.rules().evaluate().findings().stream()
                .flatMap(finding -> finding.violations().stream())
                .toList();
    }

    private void move(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to).getParent());
        Files.move(folder.resolve(from), folder.resolve(to));
    }
}
