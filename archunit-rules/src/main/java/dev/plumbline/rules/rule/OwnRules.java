package dev.plumbline.rules.rule;

import dev.plumbline.adr.record.OwnRule;
import dev.plumbline.adr.record.OwnRule.Targets;
import dev.plumbline.adr.source.Secrets;
import dev.plumbline.rules.check.Check;
import dev.plumbline.rules.check.OwnRuleChecks;
import dev.plumbline.rules.check.TextKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that somebody wrote as data, as they can be checked. */
public final class OwnRules {

    private OwnRules() {}

    /** A rule of a record. */
    public static Rule of(OwnRule own) {
        return rule(own, List.of(), OwnRuleChecks.of(own));
    }

    /** A rule whose places are below the package that a decision is about. */
    static Rule below(OwnRule own) {
        return own instanceof OwnRule.OnlyIn onlyIn
                ? rule(own, onlyIn.places(), subject -> OwnRuleChecks.of(onlyIn.below(subject.basePackage()))
                        .violations(subject))
                : of(own);
    }

    private static Rule rule(OwnRule own, List<String> presupposes, Check check) {
        return new Rule(
                own.id(),
                statement(own),
                new Ground.Written(own.because()),
                remedy(own),
                presupposes,
                inTexts(own),
                check);
    }

    /** What has to be there may be anywhere. */
    private static Set<TextKind> inTexts(OwnRule own) {
        Set<TextKind> kinds = EnumSet.noneOf(TextKind.class);
        Targets targets = own.targets();
        if (own instanceof OwnRule.Require) {
            return kinds;
        }
        if (!targets.packages().isEmpty() || !targets.annotations().isEmpty()) {
            kinds.add(TextKind.JAVA);
        }
        if (!targets.keys().isEmpty()) {
            kinds.add(TextKind.CONFIGURATION);
        }
        if (!targets.dependencies().isEmpty()) {
            kinds.add(TextKind.BUILD);
        }
        return kinds;
    }

    private static String statement(OwnRule own) {
        if (own instanceof OwnRule.OnlyIn onlyIn) {
            return names(own.targets()) + " is used in " + String.join(", ", onlyIn.places()) + " only";
        }
        return own instanceof OwnRule.Require
                ? "there is " + names(own.targets())
                : "there is no " + names(own.targets());
    }

    private static String remedy(OwnRule own) {
        if (own instanceof OwnRule.OnlyIn onlyIn) {
            return "move it to " + String.join(" or ", onlyIn.places());
        }
        return own instanceof OwnRule.Require ? "add it" : "remove it";
    }

    private static String names(Targets targets) {
        List<String> annotations =
                targets.annotations().stream().map(name -> "@" + name).toList();
        List<String> keys = targets.keys().stream().map(Secrets::inPlace).toList();
        return Stream.of(targets.packages(), annotations, keys, targets.dependencies())
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
