package dev.plumbline.adr.source;

/**
 * Shows somebody else's text in a message: on one line, not too long, without what a terminal would obey and without
 * what can be a secret.
 */
public final class Excerpt {

    /** In characters; enough for every key and word a file of answers may hold. */
    private static final int LONGEST = 60;

    private Excerpt() {}

    /** The text; line breaks and other control characters are spelt out, and a long text is cut. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int[] characters = Secrets.text(text).codePoints().limit(LONGEST + 1L).toArray();
        for (int i = 0; i < Math.min(characters.length, LONGEST); i++) {
            append(characters[i], shown);
        }
        return characters.length > LONGEST ? shown.append('…').toString() : shown.toString();
    }

    /** The text in quotes. */
    public static String quoted(String text) {
        return '"' + of(text) + '"';
    }

    private static void append(int character, StringBuilder shown) {
        switch (character) {
            case '\n' -> shown.append("\\n");
            case '\t' -> shown.append("\\t");
            default -> {
                if (Characters.isHidden(character)) {
                    shown.append(Characters.spelt(character));
                } else {
                    shown.appendCodePoint(character);
                }
            }
        }
    }
}
