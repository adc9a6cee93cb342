package dev.plumbline.rules;

import dev.plumbline.adr.chain.Break;
import dev.plumbline.adr.chain.Chain;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordedEnforcement;
import dev.plumbline.adr.source.Location;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.project.NotCheckedError;
import dev.plumbline.rules.rule.RuleCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules about the records themselves: they say what the answers decide. */
final class ChainRules {

    private static final CheckedRule IN_FORCE = rule("CHAIN-01", "a record of what plumbline.yaml decides is in force");
    private static final CheckedRule DECISION =
            rule("CHAIN-02", "the record chooses and rejects what plumbline.yaml decides");
    private static final CheckedRule PACKAGE = rule("CHAIN-03", "the record is about the package of plumbline.yaml");
    private static final CheckedRule RULES = rule("CHAIN-04", "the record lists every rule of its option");
    private static final CheckedRule CATALOG =
            rule("CHAIN-05", "the record was decided with the catalog that is there now");

    static final List<CheckedRule> ALL = List.of(IN_FORCE, DECISION, PACKAGE, RULES, CATALOG);

    private final Map<CheckedRule, List<Violation>> violations = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private ChainRules(Chain.Outcome outcome) {
        ALL.forEach(rule -> violations.put(rule, new ArrayList<>()));
        outcome.breaks().forEach(broken -> add(rule(broken.link()), broken.at(), broken.text()));
        notes.addAll(outcome.notes());
    }

    /** @return empty if nothing was decided from answers */
    static Optional<ChainRules> of(Path project, DecisionLog log) {
        return unlessWrong(() -> Chain.of(project, log).map(ChainRules::new));
    }

    static <T> T unlessWrong(Supplier<T> reader) {
        return NotCheckedError.unlessWrong("the records cannot be held to the answers\n", "mend them", reader);
    }

    private static CheckedRule rule(String id, String statement) {
        return new CheckedRule(
                id,
                statement,
                "plumbline.yaml",
                "the code is held to the record, and the record to the answers",
                "put back what was there, or run `plumbline regenerate`");
    }

    private static CheckedRule rule(Break.Link link) {
        return switch (link) {
            case IN_FORCE -> IN_FORCE;
            case DECISION -> DECISION;
            case PACKAGE -> PACKAGE;
            case CATALOG -> CATALOG;
        };
    }

    private void add(CheckedRule rule, Location at, String text) {
        violations.computeIfAbsent(rule, any -> new ArrayList<>()).add(Violation.inFile(at.file(), at.line(), text));
    }

    /** A rule may be left out only while the code does not have what it looks for. */
    void holdList(DecisionRecord record, RecordedDecision decision, Subject subject, RuleCatalog catalog) {
        List<String> left = new ArrayList<>(RecordedRules.ids(decision, catalog));
        left.removeAll(decision.rules());
        for (String id : left) {
            List<String> parts = catalog.rule(id).orElseThrow().presupposes();
            boolean isLeftOut = decision.leftOut().contains(id);
            boolean isFirstVersion = decision.digests().isEmpty();
            boolean applies = parts.stream().allMatch(subject::has);
            if (parts.isEmpty()) {
                add(RULES, record.place("rules"), id + " is not in the list, and it holds in any layout");
            } else if (applies && !(isLeftOut && decision.isSealed())) {
                add(
                        RULES,
                        record.place("rules"),
                        id + " is not in the list, and what it looks for is there: " + String.join(", ", parts));
            } else if (!isLeftOut && !isFirstVersion) {
                add(RULES, record.place("rules"), id + " is neither in this list nor in left-out");
            } else if (applies || isUntold(record)) {
                notes.add(record.path() + " leaves out " + id + ", which looks for " + String.join(", ", parts)
                        + (applies ? ": they are there by now, and plumbline regenerate takes the rule in" : ""));
            }
        }
    }

    private static boolean isUntold(DecisionRecord record) {
        return record.enforcement().flatMap(RecordedEnforcement::notEnforceable).isEmpty();
    }

    List<Finding> findings() {
        return violations.entrySet().stream()
                .filter(found -> !found.getValue().isEmpty())
                .map(found -> new Finding(
                        found.getKey(), found.getValue().stream().sorted().toList()))
                .toList();
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
