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
import org.junit.jupiter.params.provider.ValueSource;

class RuleCatalogTest {

    @Test
    void a_records_template_can_list_the_rules_of_an_option() {
        assertThat(DecisionRules.idsFor("third-party-api"))
                .containsExactly(
                        "ARCH-01", "ARCH-02", "ARCH-03", "API-01", "API-02", "API-03", "API-04", "API-05", "API-06");
        assertThat(DecisionRules.idsFor("carrier-pigeon")).isEmpty();
    }

    @Test
    void a_rule_has_a_statement_and_an_unknown_one_is_refused() {
        assertThat(DecisionRules.statement("CRON-01")).isEqualTo("no class depends on a message-broker client");
        assertThatThrownBy(() -> DecisionRules.statement("CRON-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no rule CRON-99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron", "third-party-api", "queue"})
    void every_rule_says_which_layout_it_presupposes_and_some_hold_in_any(String option) {
        List<String> everywhere = DecisionRules.idsFor(option).stream()
                .filter(id -> DecisionRules.presupposed(id).isEmpty())
                .toList();

        assertThat(everywhere).hasSize(3).noneMatch(id -> id.startsWith("ARCH"));
        assertThat(DecisionRules.presupposed("QUEUE-01")).containsExactly("adapter.out.dispatch");
        assertThatThrownBy(() -> DecisionRules.presupposed("CRON-99")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron", "third-party-api", "queue"})
    void every_rule_stands_in_the_guide_with_its_statement(String option) throws IOException {
        String guide = Files.readString(Path.of("../docs/rules.md"));
        List<String> rows = RuleCatalog.rulesFor(option).stream()
                .map((Rule rule) -> "| `" + rule.id() + "` | " + rule.statement() + " |")
                .toList();

        assertThat(guide).contains(rows);
    }
}
