package dev.plumbline.checker.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.checker.Change;
import dev.plumbline.checker.Checker;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.TinyProject;
import dev.plumbline.checker.Weakening;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.SurefireReportParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {

    private static final String CLOCK =
            "Method <com.acme.Clock.now()> calls constructor <java.util.Date.<init>()> in (Clock.java:5)";
    private static final String NOTE =
            "what dependencies bring along was not looked at: no pom of a direct dependency is on the class path";

    private TinyProject project;

    @BeforeEach
    void create(@TempDir Path folder) {
        project = new TinyProject(folder)
                .with(
                        "pom.xml",
                        "<project><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId>"
                                + "</dependency></dependencies></project>");
    }

    @Test
    void text_is_for_people() {
        project.with(
                "docs/decisions/exceptions.yaml",
                "format: 1\nexceptions:\n  - {rule: TIME-01, pattern: legacy.days, reason: old, owner: us, until: 2027-01-01}\n");

        assertThat(report(ReportFormat.text))
                .isEqualTo(
                        """
                        TIME-01: there is no java.util.Date, legacy.*
                          decided in docs/decisions/0001-dates.md: java.time says what is meant, a <day> & a moment
                          - Method <com.acme.Clock.now()> calls constructor <java.util.Date.<init>()> in (Clock.java:5)
                          fix: remove it, or record another decision that supersedes 0001-dates

                        agreed to: TIME-01: src/main/resources/application.properties:2: legacy.days=100%; old (us, until 2027-01-01)
                        not enforceable: docs/decisions/0001-dates.md: whether a name is good
                        note: what dependencies bring along was not looked at: no pom of a direct dependency is on the class path
                        4 rules checked, 1 violated in 1 place, 1 agreed to
                        """);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void no_format_tells_a_secret_and_the_baseline_does_not_either(ReportFormat format) {
        project.with(
                "src/main/resources/application.properties",
                """
                legacy.password=hunter2
                legacy.bus=amqp://scott:hunter2@mq:5672
                legacy.url=https://example.com/?sig=hunter2&n=1
                legacy.a.key=hunter2
                legacy.token=${TOKEN:hunter2}
                """);

        String report = report(format);

        assertThat(report).doesNotContain("hunter2");
        assertThat(report).contains("legacy.bus=amqp://***@mq:5672", "legacy.url=https://example.com/?sig=***&n=1");
        assertThat(project.check().get(0).report().orElseThrow().newBaseline())
                .contains("legacy.password=***", "legacy.token=${TOKEN:***}")
                .doesNotContain("hunter2");
    }

    @Test
    void json_has_every_rule_and_every_place() {
        assertThat(report(ReportFormat.json))
                .contains("\"kept\" : false", "\"status\" : \"violated\"", "\"id\" : \"TIME-02\"")
                .contains("\"file\" : \"" + TinyProject.SOURCE + "\",\n              \"line\" : 5");
    }

    @Test
    void sarif_keeps_to_its_schema_with_violations_with_what_is_excused_and_when_nothing_was_checked()
            throws IOException {
        assertThat(errors(report(ReportFormat.sarif))).isEmpty();
        project.with(
                "docs/decisions/baseline.yaml",
                project.check().get(0).report().orElseThrow().newBaseline());
        assertThat(errors(report(ReportFormat.sarif))).isEmpty();
        assertThat(report(ReportFormat.sarif))
                .contains("\"suppressions\" : [\n            {\n              \"kind\" : \"external\"");
        assertThat(errors(ReportFormat.sarif.report(notChecked(), "1"))).isEmpty();
        assertThat(errors("{\"version\": \"2.1.0\"}")).isNotEmpty();
    }

    @Test
    void sarif_keeps_to_its_schema_with_what_a_change_weakens_and_what_was_not_compared() throws IOException {
        Weakening weaker = new Weakening(Weakening.Kind.TEST, "a b/pom.xml", 0, "pom.xml says so", List.of("@acme"));
        Change change = new Change(
                "main", List.of(), List.of(weaker), Optional.of("we agreed"), List.of("a record is broken"), List.of());

        String report = ReportFormat.sarif.report(project.check(), Optional.of(change), "1");

        assertThat(errors(report)).isEmpty();
        assertThat(report)
                .contains("\"ruleId\" : \"weaker-test\"", "\"uri\" : \"a%20b/pom.xml\"")
                .contains("\"justification\" : \"we agreed\"", "\"executionSuccessful\" : false");
    }

    @Test
    void sarif_tells_the_runs_of_two_projects_apart() throws IOException {
        ProjectCheck other =
                new ProjectCheck("services/shop", Optional.empty(), Optional.of("broken"), List.of(), List.of());

        String report = ReportFormat.sarif.report(List.of(project.check().get(0), other), "1");

        assertThat(errors(report)).isEmpty();
        assertThat(report)
                .containsOnlyOnce("\"id\" : \"plumbline/\"")
                .containsOnlyOnce("\"id\" : \"plumbline/services/shop/\"");
    }

    @Test
    void sarif_names_the_place_the_rule_and_a_fingerprint_that_does_not_depend_on_lines() {
        String before = report(ReportFormat.sarif);
        project.with(TinyProject.SOURCE, "\n\n" + read(TinyProject.SOURCE)).compile();

        String after = report(ReportFormat.sarif);

        assertThat(before).contains("\"uri\" : \"" + TinyProject.SOURCE + "\"", "\"startLine\" : 5");
        assertThat(after).contains("\"startLine\" : 7");
        assertThat(fingerprints(after))
                .isEqualTo(fingerprints(before))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void junit_is_read_by_the_parser_of_surefires_report(@TempDir Path reports) throws Exception {
        Files.writeString(reports.resolve("TEST-plumbline.xml"), report(ReportFormat.junit));

        List<ReportTestSuite> suites = parsed(reports);

        assertThat(suites).extracting(ReportTestSuite::getFullClassName).contains("docs.decisions.0001-dates");
        ReportTestSuite suite = suites.stream()
                .filter(one -> one.getName().equals("0001-dates"))
                .findFirst()
                .orElseThrow();
        assertThat(suite.getNumberOfTests()).isEqualTo(2);
        assertThat(suite.getNumberOfFailures()).isEqualTo(1);
        assertThat(suite.getTestCases())
                .filteredOn(ReportTestCase::hasFailure)
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.getName()).isEqualTo("TIME-01: there is no java.util.Date, legacy.*");
                    assertThat(test.getFailureDetail()).contains(CLOCK, "a <day> & a moment");
                });
    }

    @Test
    void junit_has_an_error_when_nothing_was_checked_and_leaves_out_what_xml_cannot_say(@TempDir Path reports)
            throws Exception {
        project.with("src/main/resources/application.properties", "legacy.days=\\u0001\n");
        Files.writeString(reports.resolve("TEST-a.xml"), report(ReportFormat.junit));
        Files.writeString(reports.resolve("TEST-b.xml"), ReportFormat.junit.report(notChecked(), "1"));

        assertThat(parsed(reports))
                .extracting(ReportTestSuite::getNumberOfErrors)
                .contains(1);
    }

    @Test
    void junit_counts_what_came_of_the_cases_of_each_suite() {
        assertThat(report(ReportFormat.junit))
                .contains(
                        "name=\"docs.decisions.0001-dates\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\"",
                        "name=\"not enforceable\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\"");
        assertThat(ReportFormat.junit.report(notChecked(), "1"))
                .contains("name=\"Plumbline\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\"");
    }

    @Test
    void github_gets_a_command_for_each_violation() {
        assertThat(report(ReportFormat.github))
                .isEqualTo("::error file=src/main/java/com/acme/Clock.java,line=5,title=TIME-01%3A there is no"
                        + " java.util.Date%2C legacy.*::TIME-01: there is no java.util.Date, legacy.*%0A  decided in"
                        + " docs/decisions/0001-dates.md: java.time says what is meant, a <day> & a moment%0A  - "
                        + CLOCK
                        + "%0A  fix: remove it, or record another decision that supersedes 0001-dates\n"
                        + "::error file=src/main/resources/application.properties,line=2,title=TIME-01%3A there is no"
                        + " java.util.Date%2C legacy.*::TIME-01: there is no java.util.Date, legacy.*%0A  decided in"
                        + " docs/decisions/0001-dates.md: java.time says what is meant, a <day> & a moment%0A  -"
                        + " src/main/resources/application.properties:2: legacy.days=100%25%0A  fix: remove it, or record"
                        + " another decision that supersedes 0001-dates\n"
                        + "::notice title=not enforceable::docs/decisions/0001-dates.md: whether a name is good\n"
                        + "::notice title=Plumbline::" + NOTE + "\n");
    }

    private String report(ReportFormat format) {
        return format.report(project.check(), "0.1.0");
    }

    private List<ProjectCheck> notChecked() {
        return new Checker(List.of(), TinyProject.TODAY)
                .checkFolder(project.root().resolve("src"));
    }

    private static List<String> fingerprints(String sarif) {
        return sarif.lines()
                .filter(line -> line.contains("ruleAndViolation/v1"))
                .toList();
    }

    private String read(String path) {
        try {
            return Files.readString(project.root().resolve(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> errors(String sarif) throws IOException {
        try (InputStream in = ReportFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
            return schema.validate(sarif, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static List<ReportTestSuite> parsed(Path reports) throws Exception {
        return new SurefireReportParser(List.of(reports.toFile()), new NullConsoleLogger()).parseXMLReportFiles();
    }
}
