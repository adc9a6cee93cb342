package dev.plumbline.workbench.ratchet;

import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.OwnRule;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordedEnforcement;
import dev.plumbline.adr.source.Location;
import dev.plumbline.checker.Weakening.Kind;
import dev.plumbline.rules.rule.RuleCatalog;
import dev.plumbline.workbench.ratchet.Fact.Hold;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an accepted record holds the code to. */
final class RuleFacts {

    private final DecisionRecord record;
    private final String reference;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> rules = new LinkedHashSet<>();

    private RuleFacts(DecisionRecord record) {
        this.record = record;
        this.reference = record.name().reference();
    }

    /** @param catalog of the rules that the record does not write out itself */
    static RuleFacts of(DecisionRecord record, RuleCatalog catalog) {
        RuleFacts said = new RuleFacts(record);
        record.decision().ifPresent(decision -> said.addDecision(decision, catalog));
        record.enforcement().ifPresent(said::addOwn);
        return said;
    }

    List<Fact> facts() {
        return facts;
    }

    /** Their ids. */
    Set<String> rules() {
        return rules;
    }

    private void addDecision(RecordedDecision decision, RuleCatalog catalog) {
        rules.addAll(decision.rules());
        Location at = record.place("rules");
        decision.rules().forEach(id -> add(Kind.RULE, Hold.STAYS, "the rule " + id, decision.decision(), at));
        catalog.written(decision.decision(), decision.chosen()).stream()
                .filter(rule -> decision.rules().contains(rule.id()))
                .forEach(this::addTargets);
        addPackage(decision.decision(), decision.basePackage());
        facts.add(new Fact(
                Kind.RECORD,
                Hold.STAYS_SOUND,
                "what machines read in " + reference,
                decision.isSealed() ? "as Plumbline wrote it" : "edited by hand",
                decision.isSealed(),
                record.place("digests"),
                reference));
    }

    /** The package is held by rule: a rule may move into another record. */
    private void addOwn(RecordedEnforcement own) {
        for (OwnRule rule : own.rules()) {
            rules.add(rule.id());
            add(Kind.RULE, Hold.STAYS, "the rule " + rule.id(), "", record.place("own-rules"));
            addTargets(rule);
            addPackage(rule.id(), own.basePackage());
        }
    }

    private void addPackage(String what, String basePackage) {
        add(Kind.PACKAGE, Hold.STAYS_AS_WIDE, "the package of " + what, basePackage, record.place("package"));
    }

    private void addTargets(OwnRule rule) {
        Location at = record.place("own-rules");
        OwnRule.Targets targets = rule.targets();
        Stream.of(targets.packages(), targets.annotations(), targets.keys(), targets.dependencies())
                .flatMap(List::stream)
                .map(target -> "the target " + target + " that " + rule.id() + does(rule))
                .forEach(about -> add(Kind.RULE, Hold.STAYS, about, rule.id(), at));
        if (rule instanceof OwnRule.OnlyIn only) {
            only.places().stream()
                    .map(place -> rule.id() + " allows one more place: " + place)
                    .forEach(about -> add(Kind.RULE, Hold.STAYS_OUT, about, rule.id(), at));
        }
    }

    private static String does(OwnRule rule) {
        if (rule instanceof OwnRule.Require) {
            return " requires";
        }
        return rule instanceof OwnRule.OnlyIn ? " keeps in its places" : " forbids";
    }

    private void add(Kind kind, Hold hold, String about, String value, Location at) {
        facts.add(new Fact(kind, hold, about, value, at, reference));
    }
}
