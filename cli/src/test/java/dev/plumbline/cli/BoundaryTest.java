package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.templates.kit.Kit;
import dev.plumbline.templates.kit.Matter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What assistants may decide alone, as the page says that they read. */
class BoundaryTest {

    private static final List<String> MATTERS = List.of(
            "Scope",
            "Source of knowledge",
            "How it fails",
            "Reversibility",
            "Domain",
            "Security surface",
            "Latency budget");
    private static final Pattern FILE = Pattern.compile("`((?:src|docs|plumbline)[^`]*)`");

    @TempDir
    Path folder;

    @Test
    void it_is_drawn_by_answers_that_the_catalog_asks_for() {
        List<Matter> boundary = Kit.shipped("notification").orElseThrow().boundary();
        assertThat(boundary).extracting(Matter::name).isEqualTo(MATTERS);
        assertThat(CatalogReader.shipped("notification").questions())
                .extracting(Question::id)
                .containsAll(boundary.stream()
                        .flatMap(matter -> matter.answers().stream())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron", "third-party-api", "queue"})
    void a_generated_project_says_it_by_its_own_answers_and_files(String app) throws IOException {
        new Cli(folder)
                .run(
                        "interview",
                        "--answers",
                        Repository.ROOT
                                .resolve("modules/" + app + "/plumbline.yaml")
                                .toString(),
                        "--into",
                        "app",
                        "--yes")
                .exited(0);
        List<String> rows = rows(folder.resolve("app/AGENTS.md"));

        assertThat(rows).hasSize(MATTERS.size()).noneMatch(row -> row.endsWith("|  |"));
        assertThat(String.join("\n", rows))
                .contains("`delivery.max-delay`: ", "adapter/out/dispatch/`", "`src/main/resources/db/migration/`")
                .containsPattern("\\d+ answers are assumed");
        assertThat(rows.stream().flatMap(row -> FILE.matcher(row).results()))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(folder.resolve("app").resolve(file.group(1))).exists());
    }

    @Test
    void a_project_that_adopts_its_decision_says_it_by_its_answers_and_records() throws IOException {
        AdoptedProject.springBoot(folder.resolve("shop"))
                .compiled()
                .adopt(
                        "--answers",
                        Repository.ROOT.resolve("examples/three-engineers.yaml").toString(),
                        "--agents",
                        "--yes")
                .exited(0);
        List<String> rows = rows(folder.resolve("shop/AGENTS.md"));

        assertThat(rows).hasSize(MATTERS.size()).noneMatch(row -> row.endsWith("|  |"));
        assertThat(String.join("\n", rows))
                .contains("`plumbline.yaml`, `docs/decisions/`", "`team.engineers`: 3 engineers")
                .doesNotContain("src/main");
    }

    private static List<String> rows(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> MATTERS.stream().anyMatch(matter -> line.startsWith("| " + matter + " | ")))
                .toList();
    }
}
