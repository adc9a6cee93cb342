package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plumbline.rules.rule.RuleCatalog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clean fixture of every rule. */
class CleanModulesTest {

    static List<String> options() {
        return RuleCatalog.SHIPPED.options("notification");
    }

    @ParameterizedTest
    @MethodSource("options")
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
