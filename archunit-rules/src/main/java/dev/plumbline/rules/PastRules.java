package dev.plumbline.rules;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.rules.past.AgreedExceptions;
import dev.plumbline.rules.past.Baseline;
import dev.plumbline.rules.past.Past;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules about what excuses violations. They hold as soon as one of the two files is there.
 *
 * @param records where the files are
 */
record PastRules(RecordsFolder records) {

    static final String GONE = "PAST-01";

    private static final String ENDED = "PAST-02";
    private static final String IDLE = "PAST-03";

    static final List<String> IDS = List.of(GONE, ENDED, IDLE);

    private CheckedRule gone() {
        return new CheckedRule(
                GONE,
                "the baseline names only what is still violated",
                records.file(Baseline.NAME),
                "it may only get shorter, and what is mended must not come back",
                "take the entry out, or let `plumbline check --shrink-baseline` do it");
    }

    private CheckedRule ended() {
        return new CheckedRule(
                ENDED,
                "no exception has run out",
                records.file(AgreedExceptions.NAME),
                "each was agreed to until a day",
                "mend the code and take the exception out, or agree on another day");
    }

    private CheckedRule idle() {
        return new CheckedRule(
                IDLE,
                "every exception excuses something",
                records.file(AgreedExceptions.NAME),
                "one that excuses nothing would excuse the next mistake",
                "take the exception out, or mend its pattern");
    }

    List<CheckedRule> ofBaseline() {
        return List.of(gone());
    }

    List<CheckedRule> ofExceptions() {
        return List.of(ended(), idle());
    }

    /** What is out of date, after all rules were looked at. */
    List<Finding> findings(Past past) {
        return Stream.of(
                        new Finding(gone(), past.gone()),
                        new Finding(ended(), past.ended()),
                        new Finding(idle(), past.idle()))
                .filter(finding -> !finding.violations().isEmpty())
                .toList();
    }
}
