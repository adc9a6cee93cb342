package dev.plumbline.rules;

import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.OwnRule;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordedEnforcement;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.rules.project.EnclosingProject;
import dev.plumbline.rules.project.NotCheckedError;
import dev.plumbline.rules.rule.OwnRules;
import dev.plumbline.rules.rule.Rule;
import dev.plumbline.rules.rule.RuleCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the rules that a module's records ask for, and makes sure that there are some. */
final class RecordedRules {

    private RecordedRules() {}

    /** The log of a project. */
    static DecisionLog log(Path module, RecordsFolder folder) {
        if (!Files.isDirectory(folder.in(module))) {
            throw noLog(module, folder);
        }
        return log(folder, () -> DecisionLog.texts(folder.in(module)));
    }

    static RecordsFolder folder(Path module) {
        return NotCheckedError.unlessWrong(
                "where the records are cannot be read\n", "mend it", () -> RecordsFolder.of(module));
    }

    private static NotCheckedError noLog(Path module, RecordsFolder folder) {
        String problem = "there is no folder " + folder + " in " + module;
        return EnclosingProject.logAbove(module)
                .map(project -> new NotCheckedError(
                        problem + "; there is one in " + project
                                + ", whose build does not have this folder as a module",
                        "name " + project + ", or record a decision here with plumbline adopt"))
                .orElseGet(() -> new NotCheckedError(problem, "record the decision with plumbline adopt"));
    }

    /** The accepted records of a log, at least one. */
    static List<DecisionRecord> accepted(DecisionLog log, RecordsFolder folder) {
        List<DecisionRecord> accepted = log.accepted();
        if (accepted.isEmpty()) {
            String unread = log.records().stream()
                    .flatMap(record -> record.unread().stream())
                    .map(why -> "\n" + why)
                    .collect(Collectors.joining());
            throw new NotCheckedError(
                    folder + " has no accepted record with a plumbline map" + unread,
                    "record the decision with plumbline adopt, or accept the record that is proposed");
        }
        return accepted;
    }

    /** The same, each with rules that are known and belong to its option. */
    static List<DecisionRecord> accepted(DecisionLog log, RecordsFolder folder, RuleCatalog catalog) {
        List<DecisionRecord> accepted = accepted(log, folder);
        accepted.forEach(record -> checkRules(record, catalog));
        if (accepted.stream().allMatch(record -> rules(record, catalog).isEmpty())) {
            throw new NotCheckedError(
                    "every accepted record in " + folder + " says that it is not enforceable, so there is no rule",
                    "give one of them a rule, or take the check out");
        }
        return accepted;
    }

    /** A log as it would be. */
    static DecisionLog log(RecordsFolder folder, Supplier<Map<String, String>> texts) {
        return NotCheckedError.unlessWrong(
                "a record is broken\n", "mend it", () -> DecisionLog.of(folder.toString(), texts.get()));
    }

    /** Those of a record, all of which are known and belong to its option. */
    static List<Rule> known(DecisionRecord record, RuleCatalog catalog) {
        checkRules(record, catalog);
        return rules(record, catalog);
    }

    /** In the order of the record, those of its catalog first. */
    static List<Rule> rules(DecisionRecord record, RuleCatalog catalog) {
        Stream<Rule> ofCatalog = record.decision().map(RecordedDecision::rules).orElse(List.of()).stream()
                .map(id -> catalog.rule(id).orElseThrow());
        return Stream.concat(ofCatalog, ownRules(record).map(OwnRules::of)).toList();
    }

    /** What a record asks for that somebody wrote as data, in the record or beside the catalog. */
    static Stream<OwnRule> written(DecisionRecord record, RuleCatalog catalog) {
        Stream<OwnRule> ofCatalog = record.decision().stream()
                .flatMap(decision -> catalog.written(decision.decision(), decision.chosen()).stream()
                        .filter(rule -> decision.rules().contains(rule.id()))
                        .map(rule -> rule instanceof OwnRule.OnlyIn only ? only.below(basePackage(record)) : rule));
        return Stream.concat(ownRules(record), ofCatalog);
    }

    private static Stream<OwnRule> ownRules(DecisionRecord record) {
        return record.enforcement().map(RecordedEnforcement::rules).orElse(List.of()).stream();
    }

    static String basePackage(DecisionRecord record) {
        return record.decision()
                .map(RecordedDecision::basePackage)
                .or(() -> record.enforcement().map(RecordedEnforcement::basePackage))
                .orElseThrow();
    }

    static List<String> allIds(List<DecisionRecord> records, RuleCatalog catalog) {
        return records.stream()
                .flatMap(record -> rules(record, catalog).stream())
                .map(Rule::id)
                .toList();
    }

    private static void checkRules(DecisionRecord record, RuleCatalog catalog) {
        record.decision().ifPresent(decision -> checkRules(record, decision, catalog));
        ownRules(record).map(OwnRule::id).filter(catalog::begins).findFirst().ifPresent(id -> {
            throw new NotCheckedError(
                    record.path() + " has a rule " + id + " of its own, but " + id.substring(0, id.lastIndexOf('-'))
                            + " is a word that rules of Plumbline begin with",
                    "give it an id of its own, such as OWN-" + id.substring(id.lastIndexOf('-') + 1));
        });
    }

    private static void checkRules(DecisionRecord record, RecordedDecision decision, RuleCatalog catalog) {
        if (!catalog.has(decision.decision())) {
            checkWithoutRules(record, decision);
            return;
        }
        List<String> known = ids(decision, catalog);
        if (decision.rules().isEmpty()) {
            throw new NotCheckedError(
                    "the list of rules in " + record.path() + " is empty",
                    "list the rules for " + decision.chosen() + ": " + String.join(", ", known));
        }
        if (known.isEmpty()) {
            throw new NotCheckedError(
                    "there are no rules for " + decision.chosen() + ", which " + record.path() + " chose",
                    Spelling.suggestion(decision.chosen(), catalog.options(decision.decision())));
        }
        for (String id : decision.rules()) {
            if (!known.contains(id)) {
                throw new NotCheckedError(
                        record.path() + " lists " + id + ", which is no rule for " + decision.chosen(),
                        Spelling.suggestion(id, known));
            }
        }
    }

    /** An option may be called like one of another kind of decision; its rules are not meant. */
    private static void checkWithoutRules(DecisionRecord record, RecordedDecision decision) {
        String kind = "the catalog " + decision.decision();
        if (!decision.rules().isEmpty()) {
            throw new NotCheckedError(
                    record.path() + " lists " + decision.rules().get(0) + ", and " + kind + " has no rules",
                    "write rules: [], and rules of your own below own-rules");
        }
        if (ownRules(record).findAny().isEmpty() && !isNotEnforceable(record)) {
            throw new NotCheckedError(
                    kind + " has no rules, so nothing holds code to " + record.path(),
                    "give the record own-rules, or say why not with not-enforceable");
        }
    }

    private static boolean isNotEnforceable(DecisionRecord record) {
        return record.enforcement().flatMap(RecordedEnforcement::notEnforceable).isPresent();
    }

    /** Of every rule that holds code to what was chosen. */
    static List<String> ids(RecordedDecision decision, RuleCatalog catalog) {
        return catalog.rulesFor(decision.decision(), decision.chosen()).stream()
                .map(Rule::id)
                .toList();
    }
}
