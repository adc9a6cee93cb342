package dev.plumbline.adr.source;

import java.util.Locale;
import java.util.OptionalInt;

/** Tells characters that people see from those that only move, hide or turn round what people see. */
public final class Characters {

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private Characters() {}

    /**
     * The index of the first character that must not stand in one of our texts: a control character, half of a pair, a
     * mark of direction, one without a width. Joiners may stand where scripts and pictures need them, between two
     * characters that are not ASCII.
     */
    public static OptionalInt firstHidden(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (isHidden(character) && !(isJoiner(character) && isBetweenLetters(text, i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether nobody sees it, wherever it stands. */
    public static boolean isHidden(int character) {
        if (character >= ' ' && character <= '~') {
            return false;
        }
        int type = Character.getType(character);
        boolean isNoCharacter = (character & 0xFFFE) == 0xFFFE;
        return Character.isISOControl(character)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || isNoCharacter
                || isBlankLetter(character);
    }

    /** Unicode counts these among letters and marks, and yet there is nothing to see. */
    private static boolean isBlankLetter(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static boolean isJoiner(int character) {
        return character == JOINER || character == NON_JOINER;
    }

    private static boolean isBetweenLetters(String text, int at) {
        return at > 0 && at + 1 < text.length() && text.charAt(at - 1) > 0x7F && text.charAt(at + 1) > 0x7F;
    }

    /** The character spelt out, as JSON and Java spell it. */
    public static String spelt(int character) {
        StringBuilder spelt = new StringBuilder();
        for (char unit : Character.toChars(character)) {
            spelt.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
        return spelt.toString();
    }
}
