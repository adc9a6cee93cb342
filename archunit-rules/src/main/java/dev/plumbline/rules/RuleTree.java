package dev.plumbline.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** A report as JUnit shows it: a test for every rule, below the record that asks for it. */
final class RuleTree {

    private RuleTree() {}

    static Stream<DynamicNode> of(RuleReport report) {
        Map<String, List<CheckedRule>> bySource = report.checked().stream()
                .collect(Collectors.groupingBy(CheckedRule::source, LinkedHashMap::new, Collectors.toList()));
        return bySource.entrySet().stream()
                .map(source -> DynamicContainer.dynamicContainer(
                        source.getKey(), source.getValue().stream().map(rule -> test(rule, report))));
    }

    private static DynamicTest test(CheckedRule rule, RuleReport report) {
        Optional<Finding> finding = report.findings().stream()
                .filter(found -> found.rule().id().equals(rule.id()))
                .findFirst();
        return DynamicTest.dynamicTest(rule.id() + ": " + rule.statement(), () -> {
            if (finding.isPresent()) {
                throw new DecisionViolatedError(report, finding.get().text());
            }
        });
    }
}
