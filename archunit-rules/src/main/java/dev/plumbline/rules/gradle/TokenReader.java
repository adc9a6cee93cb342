package dev.plumbline.rules.gradle;

import java.util.ArrayList;
import java.util.List;

/** Takes a source apart, and goes through it once. */
final class TokenReader {

    private final String source;
    private final boolean hasHashComments;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    /** @param hasHashComments whether {@code #} begins a comment, as it does in a version catalog */
    TokenReader(String source, boolean hasHashComments) {
        this.source = source;
        this.hasHashComments = hasHashComments;
    }

    Tokens read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\n') {
                tokens.add(new Token(Token.Kind.SIGN, Token.NEW_LINE, line++));
                at++;
            } else if (source.startsWith("//", at) || (hasHashComments && c == '#')) {
                at = end("\n", at);
            } else if (source.startsWith("/*", at)) {
                skipTo(Math.min(source.length(), end("*/", at + 2) + 2));
            } else if (c == '"' || c == '\'') {
                addText(
                        source.startsWith(String.valueOf(c).repeat(3), at)
                                ? String.valueOf(c).repeat(3)
                                : "" + c);
            } else if (Character.isJavaIdentifierStart(c) || c == '`') {
                addWord();
            } else {
                if (!Character.isWhitespace(c)) {
                    tokens.add(new Token(Token.Kind.SIGN, String.valueOf(c), line));
                }
                at++;
            }
        }
        tokens.add(new Token(Token.Kind.SIGN, Token.NEW_LINE, line));
        return new Tokens(tokens);
    }

    private int end(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found;
    }

    private void skipTo(int end) {
        line += (int) source.substring(at, end).chars().filter(c -> c == '\n').count();
        at = end;
    }

    /** A text that nobody closes ends with its line. */
    private void addText(String quote) {
        int begin = at + quote.length();
        int end = begin;
        int braces = 0;
        while (end < source.length() && (braces > 0 || !source.startsWith(quote, end))) {
            if (quote.length() == 1 && source.charAt(end) == '\n') {
                break;
            }
            if (source.startsWith("${", end) && quote.startsWith("\"")) {
                braces++;
            } else if (source.charAt(end) == '}' && braces > 0) {
                braces--;
            }
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, source.length());
        tokens.add(new Token(Token.Kind.TEXT, source.substring(begin, end), line));
        boolean isClosed = source.startsWith(quote, end);
        skipTo(isClosed ? end + quote.length() : end);
    }

    private void addWord() {
        int begin = at;
        while (at < source.length() && isPartOfWord(at)) {
            at++;
        }
        tokens.add(new Token(Token.Kind.WORD, source.substring(begin, at).replace("`", ""), line));
    }

    /** Dots and hyphens belong to a word if it goes on behind them. */
    private boolean isPartOfWord(int place) {
        char c = source.charAt(place);
        boolean goesOn = place + 1 < source.length()
                && (Character.isJavaIdentifierPart(source.charAt(place + 1)) || source.charAt(place + 1) == '`');
        return Character.isJavaIdentifierPart(c) || c == '`' || ((c == '.' || c == '-') && goesOn);
    }
}
