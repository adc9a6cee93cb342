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
                .run("interview", "--answers", answers("modules/" + app + "/plumbline.yaml"), "--into", "app", "--yes")
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
                .adopt("--answers", answers("examples/three-engineers.yaml"), "--agents", "--yes")
                .exited(0);
        List<String> rows = rows(folder.resolve("shop/AGENTS.md"));

        assertThat(rows).hasSize(MATTERS.size()).noneMatch(row -> row.endsWith("|  |"));
        assertThat(String.join("\n", rows))
                .contains("`plumbline.yaml`, `docs/decisions/`", "`team.engineers`: 3 engineers")
                .doesNotContain("src/main");
    }

    @Test
    void agents_install_brings_the_page_back_and_code_owners_say_the_same() throws Exception {
        Cli app = new Cli(Files.createDirectories(folder.resolve("app")));
        Path page = folder.resolve("app/AGENTS.md");
        new Cli(folder)
                .run("interview", "--answers", answers("modules/cron/plumbline.yaml"), "--into", "app", "--yes")
                .exited(0);
        String written = Files.readString(page);
        Files.delete(page);
        init(folder.resolve("app"));

        app.run("agents", "install", "--owners", "@acme/leads", "--yes").exited(0);

        assertThat(page).content().isEqualTo(written);
        String owners = Files.readString(folder.resolve("app/.github/CODEOWNERS"));
        assertThat(rows(page).stream().flatMap(row -> FILE.matcher(row).results()))
                .allSatisfy(file -> assertThat(owners).contains("/" + file.group(1) + " @acme/leads\n"));
        assertThat(owners.lines().filter(line -> line.startsWith("/")))
                .hasSize(6)
                .doesNotHaveDuplicates();
        assertThat(app.run("agents", "install", "--yes").exited(0).err()).contains("left: AGENTS.md has it");
    }

    @Test
    void agents_install_adds_the_page_to_a_project_that_adopted_and_regenerate_keeps_it() throws Exception {
        Path shop = folder.resolve("shop");
        AdoptedProject.springBoot(shop)
                .compiled()
                .adopt("--answers", answers("examples/three-engineers.yaml"), "--yes")
                .exited(0);
        Files.writeString(shop.resolve("AGENTS.md"), "# Ours\n");
        Files.writeString(shop.resolve(".gitlab-ci.yml"), "");
        init(shop);

        new Cli(shop).run("agents", "install", "--owners", "@leads", "--yes").exited(0);

        assertThat(shop.resolve("AGENTS.md")).content().startsWith("# Ours\n").contains("| Latency budget | ");
        assertThat(Files.readString(shop.resolve(".gitlab/CODEOWNERS")).lines().filter(line -> line.startsWith("/")))
                .containsExactly("/plumbline.yaml @leads", "/docs/decisions/ @leads");
        assertThat(new Cli(shop).run("regenerate", "--yes").exited(0).out()).contains("Everything is in line already.");
        assertThat(new Cli(shop).run("agents").exited(0).out()).contains("there:   AGENTS.md");
        new Cli(shop).run("regenerate", "--set", "team.engineers=4", "--yes").exited(0);
        assertThat(shop.resolve("AGENTS.md"))
                .content()
                .startsWith("# Ours\n")
                .contains("`team.engineers`: 4 engineers");
    }

    private static void init(Path repository) throws Exception {
        assertThat(new ProcessBuilder("git", "init", "-q", repository.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    private static String answers(String path) {
        return Repository.ROOT.resolve(path).toString();
    }

    private static List<String> rows(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> MATTERS.stream().anyMatch(matter -> line.startsWith("| " + matter + " | ")))
                .toList();
    }
}
