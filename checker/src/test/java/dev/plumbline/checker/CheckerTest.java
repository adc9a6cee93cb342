package dev.plumbline.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.rules.DecisionRules;
import dev.plumbline.rules.DecisionViolatedError;
import dev.plumbline.rules.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_and_the_projects_below_it_with_records_of_their_own_are_checked_each() {
        TinyProject project = new TinyProject(folder);
        new TinyProject(folder.resolve("apps/second"))
                .with(TinyProject.SOURCE, "package com.acme; class Clock {}")
                .compile();
        new TinyProject(folder.resolve("target/left-over"));

        List<ProjectCheck> checks = project.check();

        assertThat(checks).extracting(ProjectCheck::path).containsExactly("", "apps/second");
        assertThat(checks).extracting(check -> texts(check).size()).containsExactly(2, 1);
        assertThat(checks.get(1).name("pom.xml")).isEqualTo("apps/second/pom.xml");
    }

    @Test
    void a_folder_without_records_is_not_checked_and_that_is_a_problem() {
        List<ProjectCheck> checks = new Checker(List.of(), TinyProject.TODAY).checkFolder(folder);

        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.isKept()).isFalse();
            assertThat(check.problem().orElseThrow()).contains("there is no folder docs/decisions in " + folder);
        });
    }

    @Test
    void the_folder_of_a_module_is_checked_with_the_project_above_that_has_the_log() throws IOException {
        modules("app");
        Path inside = Files.createDirectories(folder.resolve("app/src/main/resources"));

        for (Path from : List.of(folder.resolve("app"), inside)) {
            assertThat(new Checker(List.of(), TinyProject.TODAY).checkFolder(from))
                    .singleElement()
                    .satisfies(check -> {
                        assertThat(texts(check))
                                .containsExactly(
                                        "Method <com.acme.Clock.now()> calls constructor <java.util.Date.<init>()> in (Clock.java:5)",
                                        "app/src/main/resources/application.properties:2: legacy.days=100%");
                        assertThat(from.resolve(check.name("pom.xml")).normalize())
                                .isEqualTo(folder.resolve("pom.xml"));
                        assertThat(check.notes())
                                .contains("this folder is a module of the project in " + folder
                                        + ", and all of that was checked");
                    });
        }
        assertThatThrownBy(() -> DecisionRules.from(folder.resolve("app")).check())
                .isInstanceOf(DecisionViolatedError.class)
                .hasMessageContaining("legacy.days=100%");
    }

    @Test
    void a_folder_that_is_no_module_of_the_project_above_is_told_where_the_log_is() throws IOException {
        modules("app");
        Path other = Files.createDirectories(folder.resolve("tools"));

        assertThat(new Checker(List.of(), TinyProject.TODAY).checkFolder(other))
                .singleElement()
                .satisfies(check -> assertThat(check.problem().orElseThrow())
                        .contains("there is no folder docs/decisions in " + other + "; there is one in " + folder
                                + ", whose build does not have this folder as a module\n  fix: name " + folder));
    }

    private void modules(String module) throws IOException {
        TinyProject project = new TinyProject(folder.resolve(module));
        Files.move(project.root().resolve("docs"), folder.resolve("docs"));
        Files.writeString(
                folder.resolve("pom.xml"), "<project><modules><module>" + module + "</module></modules></project>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BOOT-INF/classes/", "WEB-INF/classes/"})
    void a_jar_is_checked_with_its_configuration_and_nothing_is_left_behind(String below) throws IOException {
        TinyProject project = new TinyProject(folder.resolve("project"));
        Path jar = project.jar(folder.resolve("clock-1.0.jar"), below);
        List<Path> before = temporary();

        ProjectCheck check = new Checker(List.of(), TinyProject.TODAY)
                .checkJar(jar, project.root().resolve("docs/decisions"));

        assertThat(texts(check))
                .containsExactly(
                        "Method <com.acme.Clock.now()> calls constructor <java.util.Date.<init>()> in (Clock.java:5)",
                        below + "application.properties:2: legacy.days=100%");
        assertThat(check.notes())
                .contains("a jar has no sources: constants and settings that a class file does not show were not"
                        + " looked at")
                .noneMatch(note -> note.contains("no pom"));
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void a_jar_without_records_and_a_file_that_is_no_jar_are_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.jar"), "no jar");
        Checker checker = new Checker(List.of(), TinyProject.TODAY);

        Path records = new TinyProject(folder.resolve("project")).root().resolve("docs/decisions");
        assertThatThrownBy(() -> checker.checkJar(text, records))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("this jar cannot be read");
        assertThatThrownBy(() -> checker.checkJar(text, folder.resolve("none")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("there is no such folder of records");
    }

    private static List<String> texts(ProjectCheck check) {
        return check.report().orElseThrow().findings().stream()
                .map(Finding::violations)
                .flatMap(List::stream)
                .map(violation -> violation.text())
                .toList();
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("plumbline-check"))
                    .sorted()
                    .toList();
        }
    }
}
