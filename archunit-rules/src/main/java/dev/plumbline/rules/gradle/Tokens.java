package dev.plumbline.rules.gradle;

import java.util.List;
import java.util.Map;

/**
 * A source, taken apart. It ends with a new line.
 *
 * @param list in the order of the source
 */
record Tokens(List<Token> list) {

    private static final Map<String, String> BRACKETS = Map.of("(", ")", "[", "]", "{", "}");

    Tokens {
        list = List.copyOf(list);
    }

    static Tokens of(String source) {
        return new TokenReader(source, false).read();
    }

    static Tokens ofVersionCatalog(String source) {
        return new TokenReader(source, true).read();
    }

    int size() {
        return list.size();
    }

    Token get(int place) {
        return list.get(place);
    }

    /** The place of the bracket that closes the one that is open here, or of the last token if none does. */
    int closing(int open) {
        String begin = get(open).text();
        String end = BRACKETS.getOrDefault(begin, "");
        int depth = 0;
        for (int i = open; i < size(); i++) {
            depth += get(i).isSign(begin) ? 1 : get(i).isSign(end) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return size() - 1;
    }

    /** Whether this is a word with a text as its value: {@code name: "value"} or {@code name = "value"}. */
    boolean isNamedValue(int place) {
        return get(place).isWord()
                && place + 2 < size()
                && (get(place + 1).isSign(":") || get(place + 1).isSign("="))
                && get(place + 2).isText();
    }

    /**
     * Whether a statement ends here.
     *
     * @param depth of the brackets that are open
     */
    boolean isEndOfStatement(int place, int depth) {
        Token token = get(place);
        boolean isEndOfLine =
                token.isSign(Token.NEW_LINE) && depth <= 0 && !get(place - 1).isSign(",");
        return isEndOfLine || token.isSign("{") || token.isSign("}") || token.isSign(";");
    }
}
