package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Key.Named;
import dev.plumbline.cli.terminal.TextWidth;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text with a cursor in it.
 *
 * @param at the place of the cursor, in chars from 0; never within a character as a person sees it
 */
public record EditedText(String text, int at) {

    private static final int LONGEST = 400;

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** What a key makes of it; the same if the key is not for editing. */
    public EditedText after(Key key) {
        if (key instanceof Key.Typed typed) {
            return text.length() < LONGEST ? inserted(Character.toString(typed.codePoint())) : this;
        }
        return key instanceof Named named
                ? switch (named) {
                    case LEFT -> new EditedText(text, before());
                    case RIGHT -> new EditedText(text, behind());
                    case HOME -> new EditedText(text, 0);
                    case END -> new EditedText(text, text.length());
                    case BACKSPACE -> without(before(), at);
                    case DELETE, END_OF_TEXT -> without(at, behind());
                    case DELETE_WORD -> without(startOfWord(), at);
                    case CLEAR_LINE -> new EditedText("", 0);
                    default -> this;
                }
                : this;
    }

    private EditedText inserted(String typed) {
        return new EditedText(text.substring(0, at) + typed + text.substring(at), at + typed.length());
    }

    private EditedText without(int from, int to) {
        return new EditedText(text.substring(0, from) + text.substring(to), from);
    }

    private int before() {
        return at == 0 ? 0 : characters().preceding(at);
    }

    private int behind() {
        return at == text.length() ? at : characters().following(at);
    }

    private int startOfWord() {
        int start = text.substring(0, at).stripTrailing().length();
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return Math.min(start, before());
    }

    private BreakIterator characters() {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }

    /** What can be seen of a text.
     *
     * @param caret columns before the cursor */
    record Part(String text, int caret) {}

    /** The part around the cursor that fits into so many columns. */
    Part visible(int width, String ellipsis) {
        int from = 0;
        while (TextWidth.of(text.substring(from, at)) >= width) {
            from = text.offsetByCodePoints(from, 1);
        }
        return new Part(TextWidth.cut(text.substring(from), width, ellipsis), TextWidth.of(text.substring(from, at)));
    }
}
