package dev.plumbline.adr.decision;

import java.util.Locale;

/** How sure a decision is, given what is not known. */
public enum Certainty {
    /** The same option wins whatever the open answers turn out to be. */
    ROBUST,
    /** Open answers can still change it. */
    OPEN,
    /** No option fits. */
    NONE;

    /** As in the JSON: {@code robust}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
