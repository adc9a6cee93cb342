package dev.plumbline.rules.gradle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What stands behind the name of a configuration, such as {@code implementation}. */
final class Arguments {

    /** A jar in a folder that serves as a repository has no group. */
    private static final Pattern COORDINATES =
            Pattern.compile("(?=[\\w.-]|:[\\w.-]+:\\d)([\\w.-]*):([\\w.-]+)(?::.*)?");

    private static final Set<String> NO_LIBRARIES = Set.of(
            "platform",
            "enforcedPlatform",
            "dependencies.platform",
            "dependencies.enforcedPlatform",
            "project",
            "gradleApi",
            "gradleTestKit",
            "localGroovy",
            "npm");

    private static final Set<String> FILES = Set.of("files", "fileTree", "project.files", "project.fileTree");

    private static final String PROVIDED = ".get";
    private static final String FINDING = ".findLibrary";

    private final Tokens tokens;
    private final SortedMap<Integer, String> names = new TreeMap<>();
    private final List<Integer> unread = new ArrayList<>();
    private final List<Integer> files = new ArrayList<>();

    /** The places of texts that are no coordinates. */
    private final List<Integer> bare = new ArrayList<>();

    private boolean isForTests;
    private int end;

    private Arguments(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param begin the place behind the name of the configuration */
    static Arguments from(Tokens tokens, int begin) {
        Arguments arguments = new Arguments(tokens);
        arguments.read(begin);
        return arguments;
    }

    /** The names of libraries, by the places of their tokens. */
    SortedMap<Integer, String> names() {
        return names;
    }

    /** The places of words that stand for something. */
    List<Integer> unread() {
        return unread;
    }

    /** The places of texts that name jars, or folders with jars. */
    List<Integer> files() {
        return files;
    }

    /** Whether a configuration for tests is named in a text. */
    boolean isForTests() {
        return isForTests;
    }

    /** The place behind them. */
    int end() {
        return end;
    }

    static boolean isForTests(String configuration) {
        return configuration.startsWith("test") || configuration.contains("Test");
    }

    private void read(int begin) {
        Map<String, String> parts = new HashMap<>();
        int depth = 0;
        int i = begin;
        for (; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSign("(") || token.isSign("[")) {
                depth++;
            } else if (token.isSign(")") || token.isSign("]")) {
                depth--;
            } else if (token.isSign("{") && depth > 0) {
                i = tokens.closing(i);
            } else if (tokens.isEndOfStatement(i, depth)) {
                break;
            } else if (tokens.isNamedValue(i)) {
                parts.put(token.text(), tokens.get(i + 2).text());
                i += 2;
                if (parts.containsKey("group") && parts.containsKey("name")) {
                    names.put(i, parts.remove("group") + ":" + parts.remove("name"));
                }
            } else if (token.isText()) {
                text(i, token.text());
            } else if (token.isWord()) {
                i = word(i);
            }
        }
        Optional.ofNullable(parts.get("name")).ifPresent(name -> names.put(begin, ":" + name));
        positional();
        end = i;
    }

    private void text(int place, String text) {
        Matcher coordinates = COORDINATES.matcher(text);
        if (coordinates.matches()) {
            names.put(place, coordinates.group(1) + ":" + coordinates.group(2));
        } else if (text.contains(":") && text.contains("$")) {
            unread.add(place);
        } else {
            isForTests |= isForTests(text);
            bare.add(place);
        }
    }

    /** Kotlin also takes {@code implementation("group", "artifact", "version")}. */
    private void positional() {
        if (names.isEmpty() && bare.size() > 1) {
            String group = tokens.get(bare.get(0)).text();
            String artifact = tokens.get(bare.get(1)).text();
            text(bare.get(0), group + ":" + artifact);
        }
    }

    /** Texts that are no patterns; without one, the word that stands for a path. */
    private void files(int begin, int close) {
        List<Integer> paths = IntStream.range(begin, close)
                .filter(at -> tokens.get(at).isText() && !tokens.get(at).text().contains("*"))
                .boxed()
                .toList();
        files.addAll(paths);
        if (paths.isEmpty()) {
            IntStream.range(begin, close)
                    .filter(at -> tokens.get(at).isWord() && !tokens.get(at + 1).isSign(":"))
                    .limit(1)
                    .forEach(unread::add);
        }
    }

    /** Reads a word, and tells the last place that belongs to it. */
    private int word(int place) {
        String text = tokens.get(place).text();
        Token next = tokens.get(place + 1);
        if (NO_LIBRARIES.contains(text)) {
            return next.isSign("(") ? tokens.closing(place + 1) : place + 1;
        }
        if (FILES.contains(text) && next.isSign("(")) {
            int close = tokens.closing(place + 1);
            files(place + 2, close);
            return close;
        }
        if (text.equals("kotlin") && next.isSign("(") && tokens.get(place + 2).isText()) {
            names.put(
                    place + 2,
                    "org.jetbrains.kotlin:kotlin-" + tokens.get(place + 2).text());
            return tokens.closing(place + 1);
        }
        if (text.endsWith(FINDING) && next.isSign("(") && tokens.get(place + 2).isText()) {
            String catalog = text.substring(0, text.length() - FINDING.length());
            names.put(
                    place,
                    catalog + "." + VersionCatalog.spoken(tokens.get(place + 2).text()));
            return tokens.closing(place + 1);
        }
        boolean isProvided = text.endsWith(PROVIDED);
        boolean isCall = !isProvided && (next.isSign("(") || next.isText());
        if (isCall || text.startsWith("projects.") || tokens.get(place - 1).isSign("+")) {
            return place;
        }
        if (text.contains(".")) {
            names.put(place, isProvided ? text.substring(0, text.length() - PROVIDED.length()) : text);
        } else {
            unread.add(place);
        }
        return place;
    }
}
