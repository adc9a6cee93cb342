package dev.plumbline.rules.source;

/** Goes through a source once, and makes blanks of what is no code in it. */
final class BareCode {

    private final String text;
    private final boolean isKotlin;
    private final boolean keepsTexts;
    private final StringBuilder code;
    private int at;

    private BareCode(String text, Language language, boolean keepsTexts) {
        this.text = text;
        this.isKotlin = language == Language.KOTLIN;
        this.keepsTexts = keepsTexts;
        this.code = new StringBuilder(text.length());
    }

    /** A text as long as the source and with the same lines, without comments, texts and characters. */
    static String of(String text, Language language) {
        return new BareCode(text, language, false).read();
    }

    /** The same with its texts and characters. */
    static String withTexts(String text, Language language) {
        return new BareCode(text, language, true).read();
    }

    private String read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                blankTo(end("\n", at));
            } else if (text.startsWith("/*", at)) {
                blankTo(endOfComment());
            } else if (text.startsWith("\"\"\"", at)) {
                textTo(endOfText(at, "\"\"\"", !isKotlin));
            } else if (c == '"' || c == '\'') {
                textTo(endOfText(at, String.valueOf(c), true));
            } else if (c == '`' && isKotlin) {
                keepTo(Math.min(text.length(), end("`", at + 1) + 1));
            } else {
                keepTo(at + 1);
            }
        }
        return code.toString();
    }

    private void textTo(int end) {
        if (keepsTexts) {
            keepTo(Math.min(text.length(), end));
        } else {
            blankTo(end);
        }
    }

    private void keepTo(int end) {
        code.append(text, at, end);
        at = end;
    }

    private void blankTo(int end) {
        for (; at < end; at++) {
            code.append(text.charAt(at) == '\n' ? '\n' : ' ');
        }
    }

    private int end(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }

    /** Comments of Kotlin may stand in one another. */
    private int endOfComment() {
        int open = 1;
        int place = at + 2;
        while (place < text.length() && open > 0) {
            if (text.startsWith("*/", place)) {
                open--;
                place += 2;
            } else if (isKotlin && text.startsWith("/*", place)) {
                open++;
                place += 2;
            } else {
                place++;
            }
        }
        return Math.min(place, text.length());
    }

    /** A text of one line that nobody closes ends with its line. In Kotlin, code may stand in it, with texts of its own. */
    private int endOfText(int begin, String quote, boolean hasEscapes) {
        int place = begin + quote.length();
        while (place < text.length()) {
            char c = text.charAt(place);
            if (text.startsWith(quote, place)) {
                return endOfQuotes(place, quote);
            } else if (c == '\n' && quote.length() == 1) {
                return place;
            } else if (c == '\\' && hasEscapes) {
                place += 2;
            } else if (isKotlin && quote.charAt(0) == '"' && text.startsWith("${", place)) {
                place = endOfTemplate(place + 2);
            } else {
                place++;
            }
        }
        return text.length();
    }

    /** A raw text of Kotlin may end with quotes that belong to it. */
    private int endOfQuotes(int place, String quote) {
        int end = place + quote.length();
        while (isKotlin && quote.length() > 1 && end < text.length() && text.charAt(end) == '"') {
            end++;
        }
        return end;
    }

    private int endOfTemplate(int begin) {
        int braces = 1;
        int place = begin;
        while (place < text.length() && braces > 0) {
            char c = text.charAt(place);
            if (text.startsWith("\"\"\"", place)) {
                place = endOfText(place, "\"\"\"", false);
            } else if (c == '"' || c == '\'') {
                place = endOfText(place, String.valueOf(c), true);
            } else {
                braces += c == '{' ? 1 : c == '}' ? -1 : 0;
                place++;
            }
        }
        return place;
    }
}
