package dev.plumbline.rules.gradle;

/**
 * A word, a text in quotes or a sign of a build script in Groovy or Kotlin, or of a version catalog.
 *
 * @param text of a text, what is between the quotes; of a word, with what follows it after dots
 * @param line from 1
 */
record Token(Kind kind, String text, int line) {

    enum Kind {
        WORD,
        TEXT,
        SIGN
    }

    static final String NEW_LINE = "\n";

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }
}
