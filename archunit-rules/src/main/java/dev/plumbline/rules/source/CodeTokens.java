package dev.plumbline.rules.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words and signs of bare code.
 *
 * @param lines in which each of them stands, from 1
 */
record CodeTokens(List<String> list, List<Integer> lines) {

    private static final Pattern TOKEN =
            Pattern.compile("`[^`\n]*`|\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*|::|\n|\\S");

    static CodeTokens of(String code) {
        List<String> list = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int line = 1;
        Matcher matcher = TOKEN.matcher(code);
        while (matcher.find()) {
            if (matcher.group().equals("\n")) {
                line++;
            } else {
                list.add(matcher.group());
                lines.add(line);
            }
        }
        return new CodeTokens(list, lines);
    }

    int size() {
        return list.size();
    }

    /** Empty before the first and behind the last. */
    String get(int place) {
        return place >= 0 && place < list.size() ? list.get(place) : "";
    }

    boolean isName(int place) {
        String token = get(place);
        return !token.isEmpty() && (token.charAt(0) == '`' || Character.isJavaIdentifierStart(token.charAt(0)));
    }

    /** Without the quotes that Kotlin writes around a name that is a word of the language. */
    String name(int place) {
        return get(place).replace("`", "");
    }

    boolean isOnLineOfTheOneBefore(int place) {
        return place > 0 && place < size() && lines.get(place).equals(lines.get(place - 1));
    }

    /** What stands behind {@code package}; empty if there is none. */
    String packageName() {
        int place = list.indexOf("package");
        if (place < 0 || !isName(place + 1)) {
            return "";
        }
        StringBuilder name = new StringBuilder(name(place + 1));
        for (int i = place + 2; get(i).equals(".") && isName(i + 1); i += 2) {
            name.append('.').append(name(i + 1));
        }
        return name.toString();
    }
}
