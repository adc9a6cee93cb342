package dev.plumbline.workbench.project;

import dev.plumbline.rules.rule.Rule;
import dev.plumbline.templates.render.Confirmation;
import dev.plumbline.templates.render.Confirmation.Gap;
import dev.plumbline.templates.render.RecordPage;
import dev.plumbline.templates.render.Wording;
import dev.plumbline.workbench.code.CodeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which rules can hold in a project that has a layout of its own. */
final class HeldRules {

    private static final String LAYOUT = " for parts of a layout that ";

    private static final Pattern OURS =
            Pattern.compile("(?m)^  not-enforceable: \"[^\"\\n]*" + LAYOUT + "[^\"\\n]*\"\\R");

    private HeldRules() {}

    /**
     * The confirmation of a record in such a project.
     *
     * @param rules those of the chosen option
     * @param isTested whether the one test checks them
     */
    static Confirmation in(CodeBase code, String basePackage, List<Rule> rules, boolean isTested) {
        List<RecordPage.Rule> held = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (Rule rule : rules) {
            List<String> missing = rule.presupposes().stream()
                    .filter(part -> !code.has(basePackage + "." + part))
                    .toList();
            if (missing.isEmpty()) {
                held.add(CarriedRules.named(rule));
            } else {
                gaps.add(new Gap(CarriedRules.named(rule), missing));
            }
        }
        return new Confirmation(
                isTested ? Confirmation.BY_TEST : Confirmation.BY_COMMAND,
                held,
                gaps,
                gaps.isEmpty() ? List.of() : List.of(reason(gaps, basePackage)));
    }

    private static String reason(List<Gap> gaps, String basePackage) {
        String ids = Wording.list(gaps.stream().map(gap -> gap.rule().id()).toList());
        String missing = Wording.list(
                gaps.stream().flatMap(gap -> gap.missing().stream()).distinct().toList());
        return ids + (gaps.size() == 1 ? " looks" : " look") + LAYOUT + basePackage + " does not have: " + missing;
    }

    /** A record's text without the reason that was written into it; one in other words is the team's, and stays. */
    static String withoutReason(String record) {
        return OURS.matcher(record).replaceAll("");
    }
}
