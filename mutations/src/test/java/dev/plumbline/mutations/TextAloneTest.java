package dev.plumbline.mutations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rules.Finding;
import dev.plumbline.rules.RuleReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the text alone of an edited file tells, before anything is compiled, of what somebody in a hurry does: never
 * something that the rules do not say of the classes, and how often anything at all. {@code docs/agents.md} has the figure.
 */
class TextAloneTest {

    private static final int TOLD = 34;

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_in_an_app_as_it_is_shipped(App app, @TempDir Path folder) {
        RuleReport report = AppCopy.of(app, folder).lookedAt(true);

        assertThat(report.findings()).as(report.text()).isEmpty();
        assertThat(report.checked()).hasSizeGreaterThan(7);
    }

    @Test
    void what_it_tells_of_mutations_is_what_the_classes_tell_and_this_often(@TempDir Path folder) {
        List<Mutation> mutations = MutationsTest.mutations().toList();
        List<Mutation> told = mutations.stream()
                .filter(mutation -> {
                    AppCopy copy =
                            AppCopy.of(mutation.app(), folder.resolve(String.valueOf(mutations.indexOf(mutation))));
                    mutation.edit().accept(copy);
                    RuleReport report = copy.lookedAt(false);
                    assertThat(mutation.broken())
                            .as("%s%n%s", mutation, report.text())
                            .containsAll(ids(report.findings()));
                    return !report.findings().isEmpty();
                })
                .toList();

        assertThat(told.size())
                .as("of %s: %s", mutations.size(), rest(mutations, told))
                .isEqualTo(TOLD);
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).toList();
    }

    private static List<String> rest(List<Mutation> all, List<Mutation> told) {
        return all.stream()
                .filter(mutation -> !told.contains(mutation))
                .map(Mutation::toString)
                .toList();
    }
}
