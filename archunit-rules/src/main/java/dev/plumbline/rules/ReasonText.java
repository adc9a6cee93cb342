package dev.plumbline.rules;

import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordedDecision.RecordedGrounds;
import dev.plumbline.adr.record.Rejection;
import dev.plumbline.rules.rule.Ground;
import dev.plumbline.rules.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is wrong with the reason from the record, so that nobody has to look it up. */
final class ReasonText {

    private static final String REGENERATE = "in plumbline.yaml and run `plumbline regenerate`";

    private ReasonText() {}

    static CheckedRule of(Rule rule, DecisionRecord record) {
        return new CheckedRule(
                rule.id(),
                rule.statement(),
                record.path(),
                reason(rule.ground(), record) + whatDecided(rule.ground(), record),
                rule.remedy() + ", or " + otherWay(rule.ground(), record));
    }

    private static String reason(Ground ground, DecisionRecord record) {
        if (ground instanceof Ground.Written written) {
            return written.because();
        }
        RecordedDecision decision = record.decision().orElseThrow();
        if (ground instanceof Ground.Rejected rejected) {
            return decision.rejection(rejected.option())
                    .map(ReasonText::rejection)
                    .orElse(decision.chosen() + " was chosen");
        }
        if (ground instanceof Ground.Variant) {
            return decision.chosen() + " was chosen, made of " + madeOf(decision);
        }
        return decision.chosen() + " was chosen";
    }

    /** A line that says which answers of the team it follows from; empty if the record does not tell. */
    private static String whatDecided(Ground ground, DecisionRecord record) {
        return ground instanceof Ground.Written
                ? ""
                : record.decision()
                        .flatMap(RecordedDecision::grounds)
                        .map(grounds -> "\n  what decided it: " + whatDecided(ground, grounds))
                        .orElse("");
    }

    private static String whatDecided(Ground ground, RecordedGrounds grounds) {
        Map<String, String> decisive = grounds.answers();
        String rest = rest(grounds.certainty());
        if (decisive.isEmpty()) {
            return "no usual answer to what the team was asked changes it" + rest;
        }
        String answers = list(decisive);
        return ground instanceof Ground.EveryDesign
                ? answers + rest
                : answers + "; " + (decisive.size() == 1 ? "that" : "one of these")
                        + " would have to change, for no usual answer to anything else that the team answered changes it"
                        + rest;
    }

    private static String rest(String certainty) {
        return switch (certainty) {
            case "usual" -> ", as long as what is unknown is as usual";
            case "open" -> ", though what is unknown still can";
            default -> "";
        };
    }

    /** {@code team.engineers is 3 and vendors is sendgrid}. */
    private static String list(Map<String, String> answers) {
        List<String> all = answers.entrySet().stream()
                .map(answer -> answer.getKey() + " is " + answer.getValue())
                .toList();
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    /** {@code email: relay by smtp, sms: twilio}. */
    private static String madeOf(RecordedDecision decision) {
        return decision.variant().entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue()
                        + Optional.ofNullable(decision.routes().get(part.getKey()))
                                .filter(route -> !route.equals(part.getValue()))
                                .map(route -> " by " + route)
                                .orElse(""))
                .collect(Collectors.joining(", "));
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

    private static String otherWay(Ground ground, DecisionRecord record) {
        if (ground instanceof Ground.Written) {
            return "record another decision that supersedes " + record.name().stem();
        }
        return ground instanceof Ground.EveryDesign
                ? "change the design " + REGENERATE + "; but every design has this rule"
                : "change the constraint " + REGENERATE;
    }
}
