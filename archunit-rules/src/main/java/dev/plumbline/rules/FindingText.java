package dev.plumbline.rules;

import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.Rejection;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.rule.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what is wrong with the reason from the record, so that nobody has to look it up. */
final class FindingText {

    private static final String REGENERATE = "in plumbline.yaml and run `plumbline regenerate`";

    private FindingText() {}

    static String of(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.rule().id() + ": " + finding.rule().statement());
        lines.add("  decided in " + finding.record().path() + ": "
                + reason(finding.rule().ground(), finding.record()));
        finding.violations().stream().map(Violation::text).forEach(text -> lines.add("  - " + text));
        lines.add("  fix: " + finding.rule().remedy() + ", or "
                + otherWay(finding.rule().ground()));
        return String.join("\n", lines);
    }

    private static String reason(Ground ground, DecisionRecord record) {
        RecordedDecision decision = record.decision().orElseThrow();
        if (ground instanceof Ground.Rejected rejected) {
            return decision.rejection(rejected.option())
                    .map(FindingText::rejection)
                    .orElse(decision.chosen() + " was chosen");
        }
        if (ground instanceof Ground.Variant variant) {
            return decision.chosen() + " was chosen, with the " + variant.dimension() + " "
                    + decision.variant().getOrDefault(variant.dimension(), "left open");
        }
        return decision.chosen() + " was chosen";
    }

    private static String rejection(Rejection rejection) {
        String vetoes = rejection.vetoes().isEmpty() ? "" : " (" + String.join(", ", rejection.vetoes()) + ")";
        return rejection.option() + " was rejected" + vetoes + ",\n  because " + answers(rejection.answers())
                + rejection.because();
    }

    /** {@code team.engineers is 3 and }; {@code team.engineers is 3, team.on-call is nobody, and }. */
    private static String answers(Map<String, String> answers) {
        String all = answers.entrySet().stream()
                .map(answer -> answer.getKey() + " is " + answer.getValue())
                .collect(Collectors.joining(", "));
        return switch (answers.size()) {
            case 0 -> "";
            case 1 -> all + " and ";
            default -> all + ", and ";
        };
    }

    private static String otherWay(Ground ground) {
        return ground instanceof Ground.EveryDesign
                ? "change the design " + REGENERATE + "; but every design has this rule"
                : "change the constraint " + REGENERATE;
    }
}
