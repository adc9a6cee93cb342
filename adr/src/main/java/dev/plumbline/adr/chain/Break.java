package dev.plumbline.adr.chain;

import dev.plumbline.adr.source.Location;

/**
 * One thing that a record says and its answers do not decide, or the other way round.
 *
 * @param text as a clause without a full stop
 */
public record Break(Link link, Location at, String text) {

    /** Between which two the chain is broken. */
    public enum Link {
        /** Answers decide, and a record of that is in force. */
        IN_FORCE,
        /** The record says what is decided. */
        DECISION,
        /** The record is about the package that the answers are about. */
        PACKAGE,
        /** The record was decided with the catalog that is there. */
        CATALOG
    }
}
