package dev.plumbline.mutations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rules.DecisionRules;
import dev.plumbline.rules.Finding;
import dev.plumbline.rules.RuleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Breaks copies of the shipped apps and looks at what the rules say. The whole report is compared with a file in
 * {@code src/test/resources/expected}, so that everybody can read what a person in a hurry would be told.
 */
class MutationsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/expected");
    private static final String UPDATE = "goldens.update";

    static Stream<Mutation> mutations() {
        return Stream.of(CronMutations.ALL, VendorApiMutations.ALL, QueueMutations.ALL, SecurityMutations.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @EnumSource
    void as_it_is_shipped_an_app_compiles_and_keeps_to_its_decision(App app, @TempDir Path folder) {
        RuleReport report = AppCopy.of(app, folder).compiled().checked();

        assertThat(report.findings()).as(report.text()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void what_somebody_in_a_hurry_does_is_caught_and_explained(Mutation mutation, @TempDir Path folder)
            throws IOException {
        AppCopy copy = AppCopy.of(mutation.app(), folder);
        mutation.edit().accept(copy);

        List<Finding> findings = copy.compiled().checked().findings();

        String text = findings.stream().map(Finding::text).collect(Collectors.joining("\n\n", "", "\n"));
        assertThat(findings).extracting(finding -> finding.rule().id()).as(text).isEqualTo(mutation.broken());
        assertThat(text).as("update with %s", command()).isEqualTo(expected(mutation, text));
    }

    @Test
    void every_rule_of_every_option_is_broken_by_one_of_them_at_least() {
        assertThat(mutations().flatMap(mutation -> mutation.broken().stream()))
                .containsAll(Stream.of(App.values())
                        .flatMap(app -> DecisionRules.idsFor("notification", app.option()).stream())
                        .toList());
    }

    @Test
    void every_expected_report_belongs_to_a_mutation() throws IOException {
        try (Stream<Path> files = Files.walk(EXPECTED)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> EXPECTED.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(
                            mutations().map(Mutation::reportFile).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static String expected(Mutation mutation, String text) throws IOException {
        Path file = EXPECTED.resolve(mutation.reportFile());
        if (Boolean.getBoolean(UPDATE)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("update with %s", command()).exists();
        return Files.readString(file);
    }

    private static String command() {
        return "./mvnw -pl mutations -am test -Dtest=MutationsTest -Dsurefire.failIfNoSpecifiedTests=false -D" + UPDATE
                + "=true";
    }
}
