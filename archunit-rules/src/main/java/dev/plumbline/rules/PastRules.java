package dev.plumbline.rules;

import dev.plumbline.rules.past.AgreedExceptions;
import dev.plumbline.rules.past.Baseline;
import dev.plumbline.rules.past.Past;
import java.util.List;
import java.util.stream.Stream;

/** The rules about what excuses violations. They hold as soon as one of the two files is there. */
final class PastRules {

    static final CheckedRule GONE = new CheckedRule(
            "PAST-01",
            "the baseline names only what is still violated",
            Baseline.FILE,
            "it may only get shorter, and what is mended must not come back",
            "take the entry out, or let `plumbline check --shrink-baseline` do it");

    private static final CheckedRule ENDED = new CheckedRule(
            "PAST-02",
            "no exception has run out",
            AgreedExceptions.FILE,
            "each was agreed to until a day",
            "mend the code and take the exception out, or agree on another day");

    private static final CheckedRule IDLE = new CheckedRule(
            "PAST-03",
            "every exception excuses something",
            AgreedExceptions.FILE,
            "one that excuses nothing would excuse the next mistake",
            "take the exception out, or mend its pattern");

    static final List<String> IDS = List.of(GONE.id(), ENDED.id(), IDLE.id());

    private PastRules() {}

    static List<CheckedRule> ofBaseline() {
        return List.of(GONE);
    }

    static List<CheckedRule> ofExceptions() {
        return List.of(ENDED, IDLE);
    }

    /** What is out of date, after all rules were looked at. */
    static List<Finding> findings(Past past) {
        return Stream.of(
                        new Finding(GONE, past.gone()),
                        new Finding(ENDED, past.ended()),
                        new Finding(IDLE, past.idle()))
                .filter(finding -> !finding.violations().isEmpty())
                .toList();
    }
}
