package dev.plumbline.cli.terminal.prompt;

/** How a person says that something is unknown. */
public final class DontKnow {

    public static final String WORD = "don't know";
    public static final int KEY = '?';

    private DontKnow() {}
}
