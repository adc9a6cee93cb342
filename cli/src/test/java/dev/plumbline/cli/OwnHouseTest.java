package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;

/** What a repository has beside its code. */
class OwnHouseTest {

    private static final Path HOST = Repository.ROOT.resolve(".github");

    static Stream<Path> yaml() throws IOException {
        try (Stream<Path> files = Files.walk(HOST)) {
            return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void what_the_host_reads_is_yaml(Path file) throws IOException {
        assertThat(map(file)).isNotEmpty();
    }

    @Test
    void the_workflow_runs_what_the_readme_says_on_every_JDK() throws IOException {
        String workflow = Files.readString(HOST.resolve("workflows/ci.yml"));

        assertThat(workflow).contains("java: [17, 21, 25]").contains("- run: ./mvnw -B -ntp verify\n");
        assertThat(read("README.md")).contains("```\n./mvnw verify\n```");
    }

    @Test
    void generated_code_belongs_to_whom_it_is_generated_for() throws IOException {
        assertThat(read("LICENSE")).contains("Version 2.0, January 2004", "what Plumbline writes is yours");
        assertThat(read("NOTICE")).contains("is your own");
        assertThat(read("README.md")).contains("What Plumbline writes for you is your own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<licenses>", "<scm", "<developers>", "Plumbline contributors", "github.com/OWNER/plumbline"})
    void the_pom_says_whose_it_is(String part) throws IOException {
        assertThat(read("pom.xml")).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECURITY.md",
                "CODE_OF_CONDUCT.md",
                ".github/CODEOWNERS",
                ".github/dependabot.yml",
                ".github/pull_request_template.md"
            })
    void it_is_there(String file) throws IOException {
        assertThat(read(file)).isNotBlank();
    }

    @Test
    void an_issue_has_a_form_to_begin_with() throws IOException {
        try (Stream<Path> forms = Files.list(HOST.resolve("ISSUE_TEMPLATE"))) {
            assertThat(forms).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"maven-source-plugin, jar-no-fork", "maven-javadoc-plugin, jar", "cyclonedx-maven-plugin, makeBom"})
    void what_is_published_beside_a_jar_is_made_with_every_package(String plugin, String goal) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Repository.ROOT.resolve("pom.xml").toFile());
        String goals = "/project/profiles/profile[activation/property/name='!quick']/build/plugins/plugin[artifactId='"
                + plugin + "']/executions/execution[phase='package']/goals";

        assertThat(XPathFactory.newInstance().newXPath().evaluate(goals, pom).strip())
                .isEqualTo(goal);
    }

    private static Map<?, ?> map(Path file) throws IOException {
        LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
        return (Map<?, ?>) new Load(settings).loadFromString(Files.readString(file));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Repository.ROOT.resolve(file));
    }
}
