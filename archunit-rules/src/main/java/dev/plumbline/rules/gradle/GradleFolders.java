package dev.plumbline.rules.gradle;

import dev.plumbline.adr.source.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What scripts say about where a build writes to, and about what its compilers pass over, as far as it is written
 * plainly. Whose script it is does not matter: what one writes for all modules is tried for each.
 *
 * @param project the folder of the whole build
 * @param directories in place of {@code build}, with the words of Gradle in them
 * @param excludes patterns of Ant
 */
public record GradleFolders(Path project, List<String> directories, List<String> excludes) {

    private static final Pattern SETS = Pattern.compile("(?:.+\\.)?(?:buildDir|buildDirectory|buildDirectory\\.set)");
    private static final Pattern NAME = Pattern.compile("\\$\\{?(?:project\\.)?name}?");
    private static final Pattern ROOT =
            Pattern.compile("\\$\\{?(?:rootDir|(?:rootProject|project\\.rootProject)\\.(?:projectDir|rootDir))}?/?");
    private static final Pattern OWN = Pattern.compile("\\$\\{?(?:project\\.)?projectDir}?/?");

    public GradleFolders {
        directories = List.copyOf(directories);
        excludes = List.copyOf(excludes);
    }

    static GradleFolders in(Path project, List<Path> scripts) {
        List<String> directories = new ArrayList<>();
        List<String> excludes = new ArrayList<>();
        for (Path script : scripts) {
            Tokens tokens = Tokens.of(TextFile.read(script));
            for (int i = 0; i < tokens.size() - 1; i++) {
                Token token = tokens.get(i);
                if (token.isWord() && SETS.matcher(token.text()).matches()) {
                    directory(tokens, i + 1).ifPresent(directories::add);
                } else if (token.isWord("exclude")) {
                    patterns(tokens, i + 1).forEach(excludes::add);
                }
            }
        }
        return new GradleFolders(project, directories, excludes);
    }

    /** The folders that may be a module's, from its own. */
    public List<String> of(Path module) {
        return directories.stream()
                .map(written -> resolved(written, project, module))
                .filter(written -> !written.contains("$"))
                .toList();
    }

    /** A path from a module's folder, with Gradle's own words for folders put in. */
    static String resolved(String written, Path project, Path module) {
        String root = module.relativize(project).toString().replace('\\', '/');
        String named = NAME.matcher(written).replaceAll(Matcher.quoteReplacement(String.valueOf(module.getFileName())));
        String rooted = ROOT.matcher(named).replaceAll(Matcher.quoteReplacement(root.isEmpty() ? "" : root + "/"));
        return OWN.matcher(rooted).replaceAll("");
    }

    /** The first text of what is assigned or handed over; what is only asked for has none. */
    private static Optional<String> directory(Tokens tokens, int place) {
        if (!tokens.get(place).isSign("=") && !tokens.get(place).isSign("(")) {
            return Optional.empty();
        }
        String from = "";
        for (int i = place; i < tokens.size() && !tokens.isEndOfStatement(i, 0); i++) {
            Token token = tokens.get(i);
            if (token.isText()) {
                return Optional.of(from + token.text());
            }
            from = token.isWord() && token.text().matches("(?:root|rootDir|rootProject)\\b.*") ? "$rootDir/" : from;
        }
        return Optional.empty();
    }

    /** Texts that may be files: what is named by group and module is a library. */
    private static Stream<String> patterns(Tokens tokens, int place) {
        Stream.Builder<String> patterns = Stream.builder();
        for (int i = place; i < tokens.size() && !tokens.isEndOfStatement(i, 0); i++) {
            if (tokens.get(i).isText()
                    && !tokens.get(i - 1).isSign(":")
                    && !tokens.get(i - 1).isSign("=")) {
                patterns.add(tokens.get(i).text());
            }
        }
        return patterns.build();
    }
}
