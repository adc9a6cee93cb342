package dev.plumbline.rules.gradle;

import dev.plumbline.adr.source.FileTree;
import dev.plumbline.adr.source.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that version catalogs, such as {@code gradle/libs.versions.toml}, give to libraries and to bundles of them.
 *
 * @see <a href="https://docs.gradle.org/current/userguide/version_catalogs.html">Gradle's manual on version catalogs</a>
 */
final class VersionCatalog {

    private static final String SUFFIX = ".versions.toml";
    private static final Pattern COORDINATES = Pattern.compile("([^:]+:[^:]+).*");

    /** By the name that scripts use. */
    private final Map<String, List<String>> coordinates = new HashMap<>();

    private VersionCatalog() {}

    /** All catalogs of a project; a script calls each by the first part of its file's name. */
    static VersionCatalog of(Path project) {
        VersionCatalog catalog = new VersionCatalog();
        FileTree.files(project.resolve("gradle"), 1).stream()
                .filter(file -> file.toString().endsWith(SUFFIX))
                .forEach(file -> catalog.add(
                        file.getFileName().toString().replace(SUFFIX, ""),
                        Tokens.ofVersionCatalog(TextFile.read(file)).list()));
        return catalog;
    }

    /** What a script means by a name; empty if no catalog has it. */
    List<String> coordinates(String name) {
        return coordinates.getOrDefault(name, List.of());
    }

    private void add(String catalog, List<Token> tokens) {
        Map<String, List<String>> bundles = new HashMap<>();
        String section = "";
        for (int i = 0; i < tokens.size(); i++) {
            boolean isAtStart = i == 0 || tokens.get(i - 1).isSign(Token.NEW_LINE);
            if (isAtStart && tokens.get(i).isSign("[")) {
                section = tokens.get(i + 1).text();
            } else if (isAtStart && !tokens.get(i).isSign(Token.NEW_LINE)) {
                int end = end(tokens, i);
                String key = tokens.get(i).text();
                if (section.equals("libraries")) {
                    addLibrary(catalog, key, tokens.subList(i + 1, end));
                } else if (section.equals("bundles")) {
                    bundles.put(key, texts(tokens.subList(i + 1, end)));
                }
                i = end - 1;
            }
        }
        bundles.forEach((key, names) -> coordinates.put(
                catalog + ".bundles." + spoken(key),
                names.stream()
                        .flatMap(name -> coordinates(catalog + "." + spoken(name)).stream())
                        .toList()));
    }

    /** The end of the line, or of the list that begins in it. */
    private static int end(List<Token> tokens, int begin) {
        int depth = 0;
        for (int i = begin; i < tokens.size(); i++) {
            depth += tokens.get(i).isSign("[") ? 1 : tokens.get(i).isSign("]") ? -1 : 0;
            if (depth == 0 && tokens.get(i).isSign(Token.NEW_LINE)) {
                return i;
            }
        }
        return tokens.size();
    }

    private void addLibrary(String catalog, String key, List<Token> value) {
        List<String> found = new ArrayList<>();
        String group = "";
        String artifact = "";
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isText()) {
                continue;
            }
            Matcher matcher = COORDINATES.matcher(value.get(i).text());
            String field = i > 1 ? value.get(i - 2).text() : "";
            if (field.equals("group")) {
                group = value.get(i).text();
            } else if (field.equals("name")) {
                artifact = value.get(i).text();
            } else if (!field.equals("version") && matcher.matches()) {
                found.add(matcher.group(1));
            }
        }
        if (!group.isEmpty() && !artifact.isEmpty()) {
            found.add(group + ":" + artifact);
        }
        String name = key.endsWith(".module") ? key.substring(0, key.length() - ".module".length()) : key;
        if (!found.isEmpty()) {
            coordinates.put(catalog + "." + spoken(name), found);
        }
    }

    private static List<String> texts(List<Token> tokens) {
        return tokens.stream().filter(Token::isText).map(Token::text).toList();
    }

    /** {@code spring-kafka} is {@code spring.kafka} in a script. */
    static String spoken(String key) {
        return key.replace('-', '.').replace('_', '.');
    }
}
