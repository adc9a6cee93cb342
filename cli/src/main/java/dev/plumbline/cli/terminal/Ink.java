package dev.plumbline.cli.terminal;

/** What a piece of text is for; {@link Look} decides how that looks. */
public enum Ink {
    PLAIN("", ""),
    STRONG("1", "1"),
    DIM("2", "2"),
    ACCENT("36", "1"),
    GOOD("32", ""),
    BAD("31", "1"),
    OPEN("33", "");

    private final String coloured;
    private final String uncoloured;

    Ink(String coloured, String uncoloured) {
        this.coloured = coloured;
        this.uncoloured = uncoloured;
    }

    /** The parameter of the escape sequence that starts it; empty if it needs none. */
    String parameter(boolean colour) {
        return colour ? coloured : uncoloured;
    }
}
