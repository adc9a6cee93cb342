package dev.plumbline.workbench.governing;

import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.rules.CheckedRule;
import java.util.List;
import java.util.Optional;

/**
 * A decision in force, and what it means for files that it governs.
 *
 * @param file of the record, from the folder that was named
 * @param paths what it governs of those that were asked for, from there, too
 * @param rules that hold code to it, in the order of the record
 * @param agree who owns the record and the answers, or else who decided; empty if nobody is named
 * @param decided from the answers again, which tells what would change it; empty if they do not say what the record says
 * @param undecided why it is empty, as a sentence without a full stop; empty if it is not
 */
public record GoverningDecision(
        String file,
        DecisionRecord record,
        List<String> paths,
        List<CheckedRule> rules,
        List<String> agree,
        Optional<Decided> decided,
        Optional<String> undecided) {

    public GoverningDecision {
        paths = List.copyOf(paths);
        rules = List.copyOf(rules);
        agree = List.copyOf(agree);
    }
}
