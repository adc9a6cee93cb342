package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rules.project.NotCheckedError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One log of records, and the code in several modules, or in the layout of another build. */
class SeveralModulesTest {

    private static final String SNEAKY =
            "package com.acme.other;\n\nclass Sneaky {\n    com.rabbitmq.client.ConnectionFactory broker;\n}\n";
    private static final String FOUND =
            "Field <com.acme.other.Sneaky.broker> has type <com.rabbitmq.client.ConnectionFactory> in (Sneaky.java)";

    @TempDir
    private Path root;

    private ModuleFolder app;

    @BeforeEach
    void compile() throws IOException {
        app = ModuleFolder.of("cron", root.resolve("app")).compiled();
        move("app/docs", "docs");
        ModuleFolder.of("cron", root.resolve("other"))
                .with("src/main/java/com/acme/other/Sneaky.java", SNEAKY)
                .compiled();
        delete("other/docs");
        delete("other/src/main/java/com/acme/notifications");
        delete("other/target/classes/com/acme/notifications");
        delete("other/src/main/resources");
    }

    @Test
    void modules_of_maven_are_checked_together_and_files_are_named_from_the_root() throws IOException {
        Files.writeString(
                root.resolve("pom.xml"),
                "<project><modules><module>app</module><module>other</module></modules></project>\n");
        Files.writeString(
                root.resolve("app/src/main/resources/application.yaml"), "spring:\n  rabbitmq:\n    host: a\n");

        RuleReport report = ModuleFolder.rules(root).evaluate();

        assertThat(report.findings()).hasSize(2);
        assertThat(report.findings().get(0).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.text()).isEqualTo(FOUND);
            assertThat(violation.file()).isEqualTo("other/src/main/java/com/acme/other/Sneaky.java");
        });
        assertThat(report.findings().get(1).violations())
                .extracting(violation -> violation.text())
                .containsExactly("app/src/main/resources/application.yaml:3: spring.rabbitmq.host=a");
    }

    @Test
    void a_module_with_a_log_of_its_own_is_passed_over() throws IOException {
        Files.writeString(
                root.resolve("pom.xml"),
                "<project><modules><module>app</module><module>other</module></modules></project>\n");
        Files.createDirectories(root.resolve("other/docs/decisions"));

        assertThat(ModuleFolder.rules(root).evaluate().findings()).isEmpty();
    }

    @Test
    void a_module_that_is_not_compiled_fails_although_others_are() throws IOException {
        Files.writeString(
                root.resolve("pom.xml"),
                "<project><modules><module>app</module><module>other</module></modules></project>\n");
        delete("other/target");

        assertThatThrownBy(() -> ModuleFolder.rules(root).check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining("there are no class files in " + root.resolve("other/target/classes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<module>app</module><module>other/pom-x.xml</module>",
                "<module>app/pom.xml</module><module> other/pom-x.xml </module>",
                "<module>app</module><module>${dir}/pom-${which}.xml</module>",
                "<module>app</module><module>${dir}</module><module>${dir}/pom-x.xml</module>",
            })
    void a_module_may_be_named_by_its_pom_and_by_properties(String modules) throws IOException {
        Files.writeString(
                root.resolve("pom.xml"),
                "<project><properties><dir>other</dir><which>x</which></properties><modules>" + modules
                        + "</modules></project>\n");
        Files.writeString(
                root.resolve("other/pom-x.xml"),
                "<project><dependencies>\n<dependency><groupId>com.rabbitmq</groupId><artifactId>amqp-client</artifactId>"
                        + "</dependency></dependencies></project>\n");

        RuleReport report = ModuleFolder.rules(root).evaluate();

        assertThat(report.findings().stream().flatMap(finding -> finding.violations().stream()))
                .extracting(violation -> violation.text())
                .containsExactly(FOUND, "other/pom-x.xml:2: com.rabbitmq:amqp-client");
    }

    @Test
    void two_poms_may_build_one_folder_the_project_s_own_included() throws IOException {
        move("app/src", "src");
        move("app/target", "target");
        Files.writeString(
                root.resolve("pom.xml"), "<project><modules><module>second.xml</module></modules></project>\n");
        Files.writeString(
                root.resolve("second.xml"),
                """
                <project>
                    <dependencies>
                        <dependency><groupId>com.rabbitmq</groupId><artifactId>amqp-client</artifactId></dependency>
                    </dependencies>
                    <build><directory>out</directory></build>
                </project>
                """);
        move("other/target", "out");

        RuleReport report = ModuleFolder.rules(root).evaluate();

        assertThat(report.findings().stream().flatMap(finding -> finding.violations().stream()))
                .extracting(violation -> violation.text())
                .contains("second.xml:3: com.rabbitmq:amqp-client")
                .anyMatch(text -> text.startsWith("Field <com.acme.other.Sneaky.broker>"));
    }

    @Test
    void modules_may_lie_beside_the_project_and_inherit_where_their_resources_are() throws IOException {
        Path project = Files.createDirectories(root.resolve("zz"));
        move("docs", "zz/docs");
        Files.writeString(
                project.resolve("pom.xml"),
                """
                <project>
                    <groupId>g</groupId><artifactId>all</artifactId>
                    <modules><module>../app</module></modules>
                    <build><resources><resource><directory>settings</directory></resource></resources></build>
                </project>
                """);
        Files.writeString(
                root.resolve("app/pom.xml"),
                """
                <project>
                    <parent><groupId>g</groupId><artifactId>all</artifactId><relativePath/></parent>
                    <artifactId>app</artifactId>
                </project>
                """);
        Files.createDirectories(root.resolve("app/settings"));
        Files.writeString(root.resolve("app/settings/application.properties"), "nats.url=n\n");

        RuleReport report = ModuleFolder.rules(project).evaluate();

        assertThat(report.findings().stream().flatMap(finding -> finding.violations().stream()))
                .extracting(violation -> violation.text())
                .containsExactly("../app/settings/application.properties:1: nats.url=n");
    }

    @Test
    void a_module_that_is_not_there_fails() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project><modules><module>gone</module></modules></project>\n");

        assertThatThrownBy(() -> ModuleFolder.rules(root).check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining("has a module gone, which is not there");
    }

    @Test
    void modules_of_gradle_are_checked_with_the_dependencies_that_their_build_files_name() throws IOException {
        Files.writeString(root.resolve("settings.gradle.kts"), "include(\"app\", \"other\")\n");
        Files.createDirectories(root.resolve("gradle"));
        Files.writeString(
                root.resolve("gradle/libs.versions.toml"),
                "[libraries]\nspring-kafka = { module = \"org.springframework.kafka:spring-kafka\", version = \"4.0\" }\n");
        for (String module : List.of("app", "other")) {
            Files.delete(root.resolve(module + "/pom.xml"));
            move(module + "/target/classes", module + "/build/classes/java/main");
        }
        Files.writeString(
                root.resolve("app/build.gradle.kts"),
                """
                plugins { java }
                dependencies {
                    implementation("com.rabbitmq:amqp-client:5.27.0")
                    implementation(libs.spring.kafka)
                    testImplementation("org.apache.kafka:kafka-clients:4.1.0")
                    implementation(Versions.kafka)
                }
                """);
        Files.writeString(root.resolve("other/build.gradle"), "dependencies {\n    implementation 'a:b:1'\n}\n");

        assertThat(violations())
                .isEqualTo(Map.of(
                        "CRON-01",
                        List.of(FOUND),
                        "CRON-02",
                        List.of(
                                "app/build.gradle.kts:3: com.rabbitmq:amqp-client",
                                "app/build.gradle.kts:4: org.springframework.kafka:spring-kafka")));
        assertThat(ModuleFolder.rules(root).evaluate().notes())
                .contains(
                        "this dependency was not looked at: app/build.gradle.kts:6: Versions.kafka, which the build works out");
    }

    @Test
    void what_a_dependency_brings_along_is_found_and_what_is_there_for_tests_is_not() throws IOException {
        Path repository = root.resolve("repository");
        Path starter = library(
                repository,
                "com.acme",
                "starter",
                dependency("org.apache.kafka", "kafka-clients", "")
                        + dependency("com.rabbitmq", "amqp-client", "<scope>test</scope>")
                        + dependency("org.apache.pulsar", "pulsar-client", "<optional>true</optional>"));
        List<Path> classPath = List.of(
                starter,
                library(repository, "org.apache.kafka", "kafka-clients", ""),
                library(repository, "com.rabbitmq", "amqp-client", ""),
                library(repository, "org.apache.pulsar", "pulsar-client", ""));
        move("docs", "app/docs");
        app.withDependency("com.acme", "starter", "");

        RuleReport report = app.rules().withClassPath(classPath).evaluate();

        assertThat(report.findings()).isEmpty();
        assertThat(report.notes())
                .containsExactly("CRON-02 passes over pom.xml:8: org.apache.kafka:kafka-clients, brought along by"
                        + " com.acme:starter, and nothing in the project uses a broker");
        RuleReport used = app.appending(ModuleFolder.PROPERTIES, "kafka.bootstrap.servers=kafka:9092\n")
                .rules()
                .withClassPath(classPath)
                .evaluate();
        assertThat(used.findings().get(0).violations())
                .extracting(violation -> violation.text())
                .containsExactly("pom.xml:8: org.apache.kafka:kafka-clients, brought along by com.acme:starter");
        assertThat(app.rules().withClassPath(List.of()).evaluate().notes())
                .containsExactly("what dependencies bring along was not looked at: no pom of a direct dependency is on"
                        + " the class path");
    }

    @Test
    void what_is_excluded_is_not_brought_along() throws IOException {
        Path repository = root.resolve("repository");
        List<Path> classPath = List.of(
                library(repository, "com.acme", "starter", dependency("org.apache.kafka", "kafka-clients", "")),
                library(repository, "org.apache.kafka", "kafka-clients", ""));
        move("docs", "app/docs");
        app.withDependency(
                "com.acme",
                "starter",
                "<exclusions><exclusion><groupId>org.apache.kafka</groupId><artifactId>*</artifactId></exclusion></exclusions>");

        assertThat(app.rules().withClassPath(classPath).evaluate().findings()).isEmpty();
    }

    private Map<String, List<String>> violations() {
        Map<String, List<String>> violations = new LinkedHashMap<>();
        ModuleFolder.rules(root)
                .evaluate()
                .findings()
                .forEach(finding -> violations.put(
                        finding.rule().id(),
                        finding.violations().stream()
                                .map(violation -> violation.text())
                                .toList()));
        return violations;
    }

    private static String dependency(String group, String artifact, String more) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>" + more
                + "</dependency>";
    }

    private static Path library(Path repository, String group, String artifact, String dependencies)
            throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve(group.replace('.', '/')).resolve(artifact).resolve("1.0"));
        Files.writeString(
                folder.resolve(artifact + "-1.0.pom"),
                "<project><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><dependencies>"
                        + dependencies + "</dependencies></project>");
        return Files.writeString(folder.resolve(artifact + "-1.0.jar"), "");
    }

    private void move(String from, String to) throws IOException {
        Path target = root.resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(root.resolve(from), target);
    }

    private void delete(String below) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(below))) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
