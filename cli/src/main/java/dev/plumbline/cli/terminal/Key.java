package dev.plumbline.cli.terminal;

/** Something that happened at the keyboard. */
public sealed interface Key {

    /** A character to be written. */
    record Typed(int codePoint) implements Key {}

    /** A key that does something. */
    enum Named implements Key {
        UP,
        DOWN,
        LEFT,
        RIGHT,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        ENTER,
        BACKSPACE,
        DELETE,
        CLEAR_LINE,
        DELETE_WORD,
        ESCAPE,
        /** Ctrl-C, or an interrupt from outside. */
        INTERRUPT,
        /** Ctrl-D. */
        END_OF_TEXT,
        /** There is no more keyboard: the terminal has gone. */
        HANG_UP,
        /** Not a key: the terminal has another size now. */
        RESIZED,
        /** A key without a meaning to us. */
        OTHER
    }
}
