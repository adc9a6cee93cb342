package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Diagnostics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the records of a log say about each other that cannot all be true. */
final class LogCheck {

    private final List<DecisionRecord> records;
    private final Diagnostics diagnostics;
    private final DecisionLog log;
    private final Map<String, DecisionRecord> byNumber = new HashMap<>();

    LogCheck(List<DecisionRecord> records, Diagnostics diagnostics) {
        this.records = records;
        this.log = new DecisionLog(records);
        this.diagnostics = diagnostics;
    }

    void check() {
        records.forEach(this::hasItsOwnNumber);
        records.forEach(this::namesItsSuccessor);
        records.forEach(this::isNamedByThoseItReplaces);
        oneForEachDecision();
        oneForEachRule();
    }

    /** A team may number its own records as it likes; ours are named by their numbers. */
    private void hasItsOwnNumber(DecisionRecord record) {
        if (record.name().number().isEmpty()) {
            return;
        }
        DecisionRecord other =
                byNumber.putIfAbsent(record.name().folder() + record.name().digits(), record);
        if (other != null && isForMachines(record, Optional.of(other))) {
            diagnostics.add(
                    record.statusAt(),
                    other.name() + " has the number " + record.name().digits() + " too",
                    "give this record the next free number");
        }
    }

    private void namesItsSuccessor(DecisionRecord record) {
        if (!(record.status() instanceof RecordStatus.Superseded superseded)) {
            return;
        }
        Optional<DecisionRecord> successor = log.successor(record);
        if (!isForMachines(record, successor)) {
            return;
        }
        if (successor.isEmpty()) {
            diagnostics.add(
                    record.statusAt(),
                    "this is " + superseded.text() + ", but there is no such record",
                    "bring it back, or make this one accepted again");
        } else if (successor.get().supersedes().stream().noneMatch(record.name()::equals)) {
            diagnostics.add(
                    record.statusAt(),
                    "this is " + superseded.text() + ", but " + successor.get().name() + " does not say so",
                    "add " + link(record) + " to the links at its end");
        }
    }

    private void isNamedByThoseItReplaces(DecisionRecord record) {
        for (RecordName name : record.supersedes()) {
            Optional<DecisionRecord> replaced =
                    records.stream().filter(other -> other.name().equals(name)).findFirst();
            if (!isForMachines(record, replaced) || record.status() == RecordStatus.Plain.PROPOSED) {
                continue;
            }
            if (replaced.isEmpty()) {
                diagnostics.add(
                        record.statusAt(),
                        "this supersedes " + name + ", but there is no such record",
                        "bring it back, or take the link out");
            } else if (!replaced.get()
                    .status()
                    .equals(new RecordStatus.Superseded(record.name().reference()))) {
                diagnostics.add(
                        replaced.get().statusAt(),
                        "this is superseded by " + record.name() + ", but its status is "
                                + replaced.get().status().text(),
                        "write status: superseded by " + record.name().reference());
            }
        }
    }

    private void oneForEachDecision() {
        Map<String, DecisionRecord> inForce = new HashMap<>();
        for (DecisionRecord record : log.accepted()) {
            Optional<String> decision = record.decision().map(RecordedDecision::decision);
            Optional<DecisionRecord> other = decision.map(name -> inForce.putIfAbsent(name, record));
            if (other.isPresent()) {
                diagnostics.add(
                        record.statusAt(),
                        other.get().name() + " is accepted for the decision " + decision.get() + " too",
                        "let one of them supersede the other");
            }
        }
    }

    private void oneForEachRule() {
        Map<String, DecisionRecord> rules = new HashMap<>();
        for (DecisionRecord record : log.accepted()) {
            record.enforcement()
                    .map(RecordedEnforcement::rules)
                    .orElse(List.of())
                    .forEach(rule -> {
                        DecisionRecord other = rules.putIfAbsent(rule.id(), record);
                        if (other != null) {
                            diagnostics.add(
                                    record.statusAt(),
                                    other.name() + " has a rule " + rule.id() + " too",
                                    "give this one another id");
                        }
                    });
        }
    }

    /** A team's own records may link to each other as they like. */
    private static boolean isForMachines(DecisionRecord record, Optional<DecisionRecord> other) {
        return record.isForMachines()
                || other.filter(DecisionRecord::isForMachines).isPresent();
    }

    private static String link(DecisionRecord record) {
        return "- Supersedes [" + record.name().stem() + "](" + record.name().link() + ")";
    }
}
