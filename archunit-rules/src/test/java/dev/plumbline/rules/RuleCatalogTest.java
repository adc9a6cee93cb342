package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rules.rule.Rule;
import dev.plumbline.rules.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogTest {

    @Test
    void a_records_template_can_list_the_rules_of_an_option() {
        assertThat(DecisionRules.idsFor("notification", "third-party-api"))
                .containsExactly(
                        "ARCH-01", "ARCH-02", "ARCH-03", "SEC-01", "SEC-02", "SEC-03", "SEC-04", "API-01", "API-02",
                        "API-03", "API-04", "API-05", "API-06");
        assertThat(DecisionRules.idsFor("notification", "carrier-pigeon")).isEmpty();
        assertThat(DecisionRules.idsFor("delivery", "queue")).isEmpty();
    }

    @Test
    void a_rule_has_a_statement_and_an_unknown_one_is_refused() {
        assertThat(DecisionRules.statement("CRON-01")).isEqualTo("no class depends on a message-broker client");
        assertThatThrownBy(() -> DecisionRules.statement("CRON-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no rule CRON-99");
    }

    static List<String> options() {
        return RuleCatalog.SHIPPED.options("notification");
    }

    @ParameterizedTest
    @MethodSource("options")
    void every_rule_has_a_section_in_the_guide_with_examples_and_a_reason(String option) throws IOException {
        String guide = Files.readString(Path.of("../docs/rules.md"));

        assertThat(RuleCatalog.SHIPPED.rulesFor("notification", option))
                .allSatisfy(rule -> assertThat(section(guide, rule)).contains("```", "passes", "fails", "\nWhy: "));
    }

    /** From its heading, which has the statement, to the next one. */
    private static String section(String guide, Rule rule) {
        String heading = "\n### `" + rule.id() + "` " + rule.statement() + "\n";
        assertThat(guide).contains(heading);
        String rest = guide.substring(guide.indexOf(heading) + heading.length());
        return rest.substring(0, rest.indexOf("\n##"));
    }
}
