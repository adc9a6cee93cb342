package dev.plumbline.rules.gradle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The dependencies that one script declares: what stands in its blocks {@code dependencies}. */
final class GradleScript {

    /** Blocks in which a dependency is not one of the project. */
    private static final Set<String> NOT_THE_PROJECT_S =
            Set.of("buildscript", "initscript", "pluginManagement", "dependencyManagement", "plugins");

    /** Blocks that only say when, or for what, the things in them happen. */
    private static final Set<String> CONDITIONS = Set.of("if", "else", "for", "while", "when", "try", "with", "run");

    private static final Set<String> NO_CONFIGURATIONS =
            Set.of("constraints", "modules", "components", "val", "var", "def", "exclude", "if", "else", "for", "when");

    private static final Pattern TOOL = Pattern.compile(
            "annotationProcessor|\\w+AnnotationProcessor|kapt\\w*|ksp\\w*|classpath|errorprone|checkstyle|pmd|"
                    + "spotbugs\\w*|detektPlugins|ktlint\\w*|jacoco\\w*|coreLibraryDesugaring");

    private static final Pattern USUAL = Pattern.compile(
            "(?i)\\w*(?:implementation|api|compile|compileOnly|compileOnlyApi|runtime|runtimeOnly|developmentOnly)");

    /** A block that is open, by the words before its brace. */
    private record Block(String head, boolean isForTests) {}

    private final Tokens tokens;
    private final List<Declared> declared = new ArrayList<>();
    private final List<Declared> unread = new ArrayList<>();
    private final List<Declared> files = new ArrayList<>();

    private GradleScript(Tokens tokens) {
        this.tokens = tokens;
    }

    static GradleScript of(Tokens tokens) {
        GradleScript script = new GradleScript(tokens);
        script.read();
        return script;
    }

    /** In the order of the script. */
    List<Declared> declared() {
        return List.copyOf(declared);
    }

    /** Dependencies that the script works out; their names are what stands there. */
    List<Declared> unread() {
        return List.copyOf(unread);
    }

    /** Jars, and folders with jars, by their paths from the script. */
    List<Declared> files() {
        return files;
    }

    private void read() {
        Deque<Block> blocks = new ArrayDeque<>();
        List<Token> statement = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSign("{")) {
                blocks.push(block(statement));
                statement.clear();
            } else if (token.isSign("}")) {
                blocks.poll();
                statement.clear();
            } else if (token.isSign(Token.NEW_LINE) || token.isSign(";")) {
                statement.clear();
            } else if (statement.isEmpty() && isInDependencies(blocks) && isConfiguration(i)) {
                i = declaration(i, blocks.stream().anyMatch(Block::isForTests)) - 1;
            } else {
                statement.add(token);
            }
        }
    }

    private static Block block(List<Token> statement) {
        List<String> words =
                statement.stream().filter(Token::isWord).map(Token::text).toList();
        String head = words.isEmpty() ? "" : words.get(0);
        String name = Set.of("val", "def").contains(head) && words.size() > 1 ? words.get(1) : head;
        return new Block(head, name.equals("test") || name.equals("testing") || name.endsWith("Test"));
    }

    private static boolean isInDependencies(Deque<Block> blocks) {
        Iterator<Block> inner = blocks.iterator();
        while (inner.hasNext()) {
            String head = inner.next().head();
            if (head.equals("dependencies") || head.endsWith(".dependencies")) {
                return blocks.stream().noneMatch(block -> NOT_THE_PROJECT_S.contains(block.head()));
            }
            if (!CONDITIONS.contains(head)) {
                return false;
            }
        }
        return false;
    }

    /** A word with something behind it; Kotlin also has it as a text with a parenthesis. */
    private boolean isConfiguration(int place) {
        Token token = tokens.get(place);
        Token next = place + 1 < tokens.size() ? tokens.get(place + 1) : token;
        return token.isText()
                ? next.isSign("(")
                : token.isWord()
                        && !NO_CONFIGURATIONS.contains(token.text())
                        && (next.isText() || next.isWord() || next.isSign("(") || next.isSign("["));
    }

    /** Reads a statement, with the block behind it, and tells where the next one begins. */
    private int declaration(int place, boolean isInTests) {
        String configuration = tokens.get(place).text();
        Arguments arguments = Arguments.from(tokens, place + 1);
        int end = arguments.end();
        List<String> exclusions = new ArrayList<>();
        if (end < tokens.size() && tokens.get(end).isSign("{")) {
            int close = tokens.closing(end) + 1;
            exclusions.addAll(exclusions(end, close));
            end = close;
        }
        if (TOOL.matcher(configuration).matches()) {
            return end;
        }
        boolean isForTests = isInTests || arguments.isForTests() || Arguments.isForTests(configuration);
        arguments.names().forEach((at, name) -> declared.add(declared(at, name, isForTests, exclusions)));
        arguments.files().forEach(at -> files.add(declared(at, tokens.get(at).text(), isForTests, List.of())));
        if (USUAL.matcher(configuration).matches() && !isForTests) {
            arguments
                    .unread()
                    .forEach(at -> unread.add(declared(at, tokens.get(at).text(), false, List.of())));
        }
        return end;
    }

    private Declared declared(int place, String name, boolean isForTests, List<String> exclusions) {
        return new Declared(name, isForTests, exclusions, tokens.get(place).line());
    }

    private List<String> exclusions(int open, int close) {
        List<String> exclusions = new ArrayList<>();
        for (int i = open; i < close; i++) {
            String word = tokens.get(i).isWord() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
            if (word.equals("exclude")) {
                Map<String, String> parts = new HashMap<>();
                for (i++; i < close && !tokens.isEndOfStatement(i, 0); i++) {
                    if (tokens.isNamedValue(i)) {
                        parts.put(tokens.get(i).text(), tokens.get(i + 2).text());
                    }
                }
                exclusions.add(parts.getOrDefault("group", "*") + ":" + parts.getOrDefault("module", "*"));
            } else if (word.endsWith("transitive")
                    && i + 2 < close
                    && tokens.get(i + 2).isWord("false")) {
                exclusions.add("*:*");
            }
        }
        return exclusions;
    }
}
