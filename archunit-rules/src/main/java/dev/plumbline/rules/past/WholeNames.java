package dev.plumbline.rules.past;

import java.util.List;
import java.util.regex.Pattern;

/** Names of classes in texts of violations. One that only begins or ends like another is another one. */
final class WholeNames {

    private static final Pattern NAMED = Pattern.compile("<([^<>]+)>");
    private static final Pattern WORD = Pattern.compile("[\\p{javaJavaIdentifierPart}.]+");

    /** A class in code has the name of the one around it, and a number. */
    private static final String END = "(?:(?!\\p{javaJavaIdentifierPart})|(?=\\$\\d))";

    /** Before the name of what an array consists of stands {@code [L}. */
    private static final String BEGIN = "(?:(?<![\\p{javaJavaIdentifierPart}.])|(?<=\\[L))";

    private WholeNames() {}

    /** Those in angle brackets. */
    static List<String> in(String text) {
        return NAMED.matcher(text).results().map(name -> name.group(1)).toList();
    }

    /** Whether a full name stands in a text. */
    static boolean has(String text, String name) {
        return Pattern.compile(BEGIN + Pattern.quote(name) + END).matcher(text).find();
    }

    /** Whether a part of a text names a class, with as much of its package as stands there. */
    static boolean mentions(String text, String name) {
        Pattern simple = Pattern.compile(Pattern.quote(name.substring(name.lastIndexOf('.') + 1)) + END);
        return WORD.matcher(text).results().map(word -> word.group()).anyMatch(word -> simple.matcher(word)
                .results()
                .anyMatch(found -> name.endsWith(word.substring(0, found.end()))));
    }
}
