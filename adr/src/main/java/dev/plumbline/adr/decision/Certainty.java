package dev.plumbline.adr.decision;

import java.util.Locale;

/** How sure a decision is, given what is not known. */
public enum Certainty {
    /** The same option wins whatever the open answers turn out to be. */
    ROBUST,
    /** The same option wins whatever the open answers turn out to be, as long as they are within their usual ranges. */
    USUAL,
    /** Open answers can still change it. */
    OPEN,
    /** No option fits. */
    NONE;

    /** As in the JSON: {@code robust}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
