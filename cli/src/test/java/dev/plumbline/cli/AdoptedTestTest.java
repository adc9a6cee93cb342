package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that is green stays so: the one test is written where nothing can be against it, and else left to the team. */
class AdoptedTestTest {

    private static final String ANSWERS = Repository.example("small-batch").toString();
    private static final String TEST = "src/test/java/com/acme/shop/RecordedDecisionTest.java";
    private static final String JUPITER = dependency("org.junit.jupiter", "junit-jupiter");
    private static final String LIBRARY = dependency("dev.plumbline", "archunit-rules");

    @TempDir
    Path folder;

    private AdoptedProject shop;

    @BeforeEach
    void write() throws IOException {
        shop = new AdoptedProject(folder.resolve("shop"))
                .with("src/main/java/com/acme/shop/Shop.java", "package com.acme.shop;\n\nclass Shop {}\n");
    }

    @Test
    void it_is_written_where_its_library_is_there_and_no_style_is_enforced() throws IOException {
        shop.with("pom.xml", pom("", JUPITER + LIBRARY));

        Result result = adopt();

        assertThat(shop.tree()).containsKey(TEST);
        assertThat(result.err()).doesNotContain("There is no RecordedDecisionTest");
        assertThat(shop.text(AdoptedProject.RECORD)).contains("see `RecordedDecisionTest`");
    }

    @Test
    void without_its_library_it_is_left_out_with_the_lines_to_add() throws IOException {
        shop.with("pom.xml", pom("", JUPITER));

        Result result = adopt();

        assertThat(shop.tree()).doesNotContainKey(TEST);
        assertThat(result.err())
                .contains("There is no RecordedDecisionTest: pom.xml does not have the library that it needs.")
                .contains("      <artifactId>archunit-rules</artifactId>\n")
                .contains("This is " + TEST + ":\n\n    package com.acme.shop;\n")
                .contains("        @Test\n");
        assertThat(shop.text(AdoptedProject.RECORD)).contains("plumbline check").doesNotContain("RecordedDecisionTest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<java.version>1.8</java.version>", "<maven.compiler.release>11</maven.compiler.release>"})
    void where_the_build_is_for_an_older_java_than_the_library_it_is_left_out(String property) throws IOException {
        shop.with("pom.xml", pom("<properties>" + property + "</properties>", JUPITER + LIBRARY));

        assertThat(adopt().err()).containsPattern("pom.xml is for Java \\d+, and the\\s+library\\s+needs\\s+17");
        assertThat(shop.tree()).doesNotContainKey(TEST);
    }

    @Test
    void where_gradle_is_for_an_older_java_it_is_left_out_and_for_a_newer_one_it_is_not() throws IOException {
        String build = "plugins { java }\ndependencies { testImplementation(\"dev.plumbline:archunit-rules:0.1.0\")\n"
                + "testImplementation(\"org.junit.jupiter:junit-jupiter:6.0.0\") }\n"
                + "java { toolchain.languageVersion.set(JavaLanguageVersion.of(16)) }\n";
        shop.with("build.gradle.kts", build);
        assertThat(adopt().err()).contains("is for Java 16");

        AdoptedProject newer = new AdoptedProject(folder.resolve("newer"))
                .with("src/main/java/com/acme/shop/Shop.java", "package com.acme.shop;\n\nclass Shop {}\n")
                .with("build.gradle.kts", build.replace("16", "21"));
        shop = newer;
        adopt();
        assertThat(newer.tree()).containsKey(TEST);
    }

    @Test
    void the_starter_of_an_old_spring_boot_brings_junit_4() throws IOException {
        shop.with(
                "pom.xml",
                pom(
                        "<parent><groupId>org.springframework.boot</groupId>"
                                + "<artifactId>spring-boot-starter-parent</artifactId><version>2.0.3.RELEASE</version></parent>",
                        dependency("org.springframework.boot", "spring-boot-starter-test")));

        assertThat(adopt().err()).contains("    import org.junit.Test;\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<artifactId>spring-javaformat-maven-plugin</artifactId>",
                "<artifactId>spotless-maven-plugin</artifactId>",
                "<artifactId>maven-checkstyle-plugin</artifactId>",
                "<artifactId>fmt-maven-plugin</artifactId>",
                "<artifactId>formatter-maven-plugin</artifactId>",
                "<artifactId>license-maven-plugin</artifactId>",
                "<artifactId>apache-rat-plugin</artifactId>",
                "<artifactId>ktlint-maven-plugin</artifactId>",
                "<artifactId>maven-pmd-plugin</artifactId>",
                "<artifactId>error_prone_core</artifactId>",
                "<arg>-Werror</arg>",
                "<failOnWarning>true</failOnWarning>"
            })
    void where_the_build_enforces_a_style_it_is_left_out(String plugin) throws IOException {
        shop.with("pom.xml", pom("<!-- -->" + plugin, JUPITER + LIBRARY));

        Result result = adopt();

        assertThat(shop.tree()).doesNotContainKey(TEST);
        assertThat(result.err()).contains("the build may refuse code that is not in its style");
    }

    @Test
    void a_style_that_is_only_talked_about_is_none() throws IOException {
        shop.with("pom.xml", pom("<!-- no spotless here -->", JUPITER + LIBRARY));

        adopt();

        assertThat(shop.tree()).containsKey(TEST);
    }

    @Test
    void the_style_of_a_parent_on_disk_counts() throws IOException {
        shop.with(
                        "../pom.xml",
                        pom("<artifactId>spotless-maven-plugin</artifactId>", "")
                                .replace(">shop<", ">up<"))
                .with("pom.xml", pom(parent("up"), JUPITER + LIBRARY));

        assertThat(adopt().err()).contains("(spotless)");
        assertThat(shop.tree()).doesNotContainKey(TEST);
    }

    @Test
    void a_parent_that_nobody_has_may_enforce_anything() throws IOException {
        shop.with("pom.xml", pom(parent("company-parent"), JUPITER + LIBRARY));

        assertThat(adopt().err()).contains("its parent company-parent is not on this machine");
        assertThat(shop.tree()).doesNotContainKey(TEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build.gradle.kts",
                "buildSrc/src/main/kotlin/conventions.gradle.kts",
                "build-logic/src/main/groovy/conventions.gradle",
                "../build.gradle"
            })
    void the_style_of_a_build_of_gradle_counts_wherever_it_is_set_up(String script) throws IOException {
        String build = "dependencies {\n    testImplementation(\"org.junit.jupiter:junit-jupiter:5.10.2\")\n"
                + "    testImplementation(\"dev.plumbline:archunit-rules:0.1.0\")\n}\n";
        shop.with("build.gradle.kts", build);
        adopt("--dry-run");
        assertThat(adopt("--dry-run").out()).contains(TEST);
        shop.with(
                script,
                (script.equals("build.gradle.kts") ? build : "") + "plugins { id(\"com.diffplug.spotless\") }\n");

        assertThat(adopt("--dry-run").out()).doesNotContain(TEST);
    }

    @Test
    void what_looks_at_every_file_is_named_with_what_to_let_pass() throws IOException {
        shop.with("pom.xml", pom("<artifactId>license-maven-plugin</artifactId>", JUPITER + LIBRARY));

        assertThat(adopt().err().replaceAll("\\s+", " "))
                .contains("Your build may look at every file (license headers). Let it pass over plumbline.yaml,"
                        + " .plumbline/** and docs/decisions/**.");
    }

    @Test
    void whoever_wants_it_gets_it_all_the_same_and_whoever_does_not_hears_nothing_of_it() throws IOException {
        shop.with("pom.xml", pom("<artifactId>spotless-maven-plugin</artifactId>", JUPITER));

        assertThat(adopt("--no-test", "--dry-run").err()).doesNotContain("RecordedDecisionTest");
        assertThat(adopt("--test").err()).contains("The test does not compile yet");
        assertThat(shop.tree()).containsKey(TEST);
    }

    private Result adopt(String... more) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("--answers", ANSWERS, "--yes"), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return shop.run("adopt", all).exited(0);
    }

    private static String pom(String more, String dependencies) {
        return "<project>\n" + (more.startsWith("<parent>") ? more : "<build>" + more + "</build>")
                + "\n<groupId>com.acme</groupId>\n<artifactId>shop</artifactId>\n<version>1</version>\n"
                + "<dependencies>\n" + dependencies + "</dependencies>\n</project>\n";
    }

    private static String parent(String name) {
        return "<parent><groupId>com.acme</groupId><artifactId>" + name + "</artifactId><version>1</version></parent>";
    }

    private static String dependency(String group, String artifact) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact
                + "</artifactId><version>1</version><scope>test</scope></dependency>\n";
    }
}
