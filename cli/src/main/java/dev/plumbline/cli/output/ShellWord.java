package dev.plumbline.cli.output;

/** One word of a command that people are told to type. */
public final class ShellWord {

    private ShellWord() {}

    /** In quotes where a shell would take it for something else. */
    public static String of(String word) {
        return word.matches("[\\w@%+=:,./~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
