package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTreeTest {

    @Test
    void a_tree_has_the_record_and_below_it_a_test_for_every_rule_of_which_the_violated_one_fails(@TempDir Path folder)
            throws Throwable {
        ModuleFolder module = ModuleFolder.of("cron", folder)
                .appending(ModuleFolder.PROPERTIES, "spring.rabbitmq.host=localhost\n")
                .compiled();

        List<DynamicNode> records = module.rules().dynamicTests().toList();

        assertThat(records)
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("docs/decisions/0001-notification-by-cron.md");
        List<DynamicTest> tests = new ArrayList<>();
        ((DynamicContainer) records.get(0)).getChildren().forEach(node -> tests.add((DynamicTest) node));
        assertThat(tests).hasSize(DecisionRules.idsFor("notification", "cron").size());
        for (DynamicTest test : tests) {
            if (test.getDisplayName().equals("CRON-03: no configuration is for a message broker")) {
                assertThatThrownBy(() -> test.getExecutable().execute())
                        .isInstanceOf(DecisionViolatedError.class)
                        .hasMessageContaining("spring.rabbitmq.host=localhost");
            } else {
                test.getExecutable().execute();
            }
        }
    }
}
