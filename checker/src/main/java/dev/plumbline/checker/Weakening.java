package dev.plumbline.checker;

import java.util.List;
import java.util.Locale;

/**
 * Something that a project is held to less than it was.
 *
 * @param file from the folder that was named; where it is, or where it was
 * @param line of the file, from 1; 0 if it is not known
 * @param text what it is and what it was, as a sentence without a full stop
 * @param agree who must agree, by the owners and the answers of the earlier revision; empty if those name nobody
 */
public record Weakening(Kind kind, String file, int line, String text, List<String> agree) {

    public Weakening {
        agree = List.copyOf(agree);
    }

    /** What is weaker. */
    public enum Kind {
        /** A record no longer counts. */
        STATUS,
        /** A rule is gone, or looks for less. */
        RULE,
        /** A record is about less code. */
        PACKAGE,
        /** What machines read in a record was edited by hand. */
        RECORD,
        /** Answers or their catalog say something else, and no record was made of them again. */
        ANSWER,
        /** More is known, and so does not count. */
        BASELINE,
        /** More is agreed to, or for longer. */
        EXCEPTION,
        /** What checks the records in every build is gone or passed over. */
        TEST;

        /** As reports call it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
