package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clean fixture of every rule. */
class CleanModulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"cron", "third-party-api", "queue"})
    void a_module_that_keeps_to_its_decision_passes_every_rule_of_its_design(String design, @TempDir Path folder) {
        ModuleFolder module = ModuleFolder.of(design, folder).compiled();

        RuleReport report = module.rules().evaluate();

        assertThat(report.text()).isEmpty();
        assertThat(report.checked())
                .extracting(CheckedRule::id)
                .isEqualTo(DecisionRules.idsFor("notification", design))
                .hasSizeGreaterThan(8);
        assertThatCode(() -> module.rules().check()).doesNotThrowAnyException();
    }
}
