package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Key.Named;
import java.util.List;

/** Moves among entries. */
final class Cursor {

    private static final int PAGE = 10;

    private Cursor() {}

    /** Where a key leads from there; to the same entry if it is not for moving. */
    static int moved(List<? extends Entry<?>> entries, int at, Key key) {
        int last = entries.size() - 1;
        if (key instanceof Key.Typed typed) {
            return switch (typed.codePoint()) {
                case 'j' -> at == last ? 0 : at + 1;
                case 'k' -> at == 0 ? last : at - 1;
                default -> jumped(entries, at, typed.codePoint());
            };
        }
        return key instanceof Named named
                ? switch (named) {
                    case UP -> at == 0 ? last : at - 1;
                    case DOWN -> at == last ? 0 : at + 1;
                    case HOME -> 0;
                    case END -> last;
                    case PAGE_UP -> Math.max(0, at - PAGE);
                    case PAGE_DOWN -> Math.min(last, at + PAGE);
                    default -> at;
                }
                : at;
    }

    /** A shortcut, then the first letter of a word further down or, after the last, from the top; then a number. */
    private static int jumped(List<? extends Entry<?>> entries, int at, int codePoint) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).shortcut() == codePoint) {
                return i;
            }
        }
        for (int step = 1; step <= entries.size(); step++) {
            int i = (at + step) % entries.size();
            if (startsWith(entries.get(i).word(), codePoint)) {
                return i;
            }
        }
        int number = Character.digit(codePoint, 10);
        return number >= 1 && number <= entries.size() ? number - 1 : at;
    }

    private static boolean startsWith(String word, int codePoint) {
        return !word.isEmpty() && Character.toLowerCase(word.codePointAt(0)) == Character.toLowerCase(codePoint);
    }
}
