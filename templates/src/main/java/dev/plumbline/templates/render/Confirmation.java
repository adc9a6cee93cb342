package dev.plumbline.templates.render;

import dev.plumbline.templates.render.RecordPage.Rule;
import java.util.List;

/**
 * How code is held to a record.
 *
 * @param by what checks the rules, as a sentence
 * @param rules that are checked
 * @param gaps rules of the same option that are not checked
 * @param notEnforceable why not, all of them in one sentence; nothing if there are no gaps
 */
public record Confirmation(String by, List<Rule> rules, List<Gap> gaps, List<String> notEnforceable) {

    /** What is said where the one test runs in every build. */
    public static final String BY_TEST = "Every build checks these rules; see `RecordedDecisionTest`.";

    /** What is said where there is no such test. */
    public static final String BY_COMMAND = "`plumbline check` checks these rules; no test in the build does.";

    public Confirmation {
        rules = List.copyOf(rules);
        gaps = List.copyOf(gaps);
        notEnforceable = List.copyOf(notEnforceable);
    }

    /** All rules, checked by the one test. */
    public static Confirmation byTest(List<Rule> rules) {
        return new Confirmation(BY_TEST, rules, List.of(), List.of());
    }

    /** A rule that is not checked, with the parts of the layout, below the project's package, that it would need. */
    public record Gap(Rule rule, List<String> missing) {

        public Gap {
            missing = List.copyOf(missing);
        }

        /** {@code `domain` and `application`}. */
        public String names() {
            return Wording.list(missing.stream().map(name -> "`" + name + "`").toList());
        }
    }

    /** The sentence as YAML; none or one. */
    public List<String> notEnforceableInYaml() {
        return notEnforceable.stream().map(Wording::yaml).toList();
    }
}
