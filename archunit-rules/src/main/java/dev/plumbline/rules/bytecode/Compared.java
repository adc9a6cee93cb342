package dev.plumbline.rules.bytecode;

/**
 * How class files are compared with the sources they should be of, before anything is checked.
 *
 * @param types whatever the sources declare has a class file
 * @param times no source is newer than its class files
 * @param recompilation asked about sources that are newer
 */
public record Compared(boolean types, boolean times, Recompilation recompilation) {

    /** Not at all: whoever asks has just compiled. */
    public static final Compared NOT = new Compared(false, false, Recompilation.NONE);

    /** Types alone: times say nothing. */
    public static final Compared TYPES = new Compared(true, false, Recompilation.NONE);

    public static final Compared TYPES_AND_TIMES = new Compared(true, true, Recompilation.NONE);

    /** The same, but a source that is newer and gives the same class files is as good as an old one. */
    public Compared with(Recompilation asked) {
        return new Compared(types, times, asked);
    }
}
