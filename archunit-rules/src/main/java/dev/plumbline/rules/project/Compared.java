package dev.plumbline.rules.project;

/** How class files are compared with the sources they should be of, before anything is checked. */
public enum Compared {
    /** Not at all: whoever asks has just compiled. */
    NOT,
    /** Whatever the sources declare has a class file. */
    TYPES,
    /** The same, and no source is newer than its class files. */
    TYPES_AND_TIMES
}
