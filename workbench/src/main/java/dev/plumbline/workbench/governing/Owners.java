package dev.plumbline.workbench.governing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who owns which files, by the {@code CODEOWNERS} of a repository. The last line that fits counts, as GitHub and GitLab
 * have it ("About code owners" and "Code Owners syntax", read in November 2026); sections of GitLab are read through.
 */
public final class Owners {

    /** Where code hosts look, in their order. */
    public static final List<String> PLACES =
            List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    /** Where a repository without one gets it: where its code host looks first. */
    public static String newIn(Path repository) {
        boolean isGitLab =
                Files.exists(repository.resolve(".gitlab-ci.yml")) || Files.isDirectory(repository.resolve(".gitlab"));
        return isGitLab && !Files.isDirectory(repository.resolve(".github")) ? ".gitlab/CODEOWNERS" : PLACES.get(0);
    }

    private final String prefix;
    private final List<Line> lines = new ArrayList<>();

    private record Line(Pattern files, List<String> owners) {}

    private Owners(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Those of a repository; nobody if it has no such file.
     *
     * @param prefix the path in it that files are named from, with a slash at its end; empty if it is its root
     * @param files the text of a file of it, if it is there
     */
    public static Owners in(String prefix, Function<String, Optional<String>> files) {
        Owners owners = new Owners(prefix);
        PLACES.stream()
                .flatMap(place -> files.apply(place).stream())
                .findFirst()
                .ifPresent(text -> text.lines().map(String::strip).forEach(owners::add));
        return owners;
    }

    private void add(String line) {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith("[") || line.startsWith("^[")) {
            return;
        }
        List<String> words =
                Stream.of(line.replaceFirst(" #.*", "").split("\\s+")).toList();
        lines.add(0, new Line(files(words.get(0)), words.subList(1, words.size())));
    }

    /** A pattern as git ignores files by it, but that a star at the end stands for no folder. */
    private static Pattern files(String pattern) {
        boolean isAnchored = pattern.replaceFirst("/$", "").contains("/");
        String path = pattern.replaceFirst("^/", "").replaceFirst("/$", "/**");
        Matcher signs = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+").matcher(path);
        String regex = signs.replaceAll(sign -> Matcher.quoteReplacement(
                switch (sign.group()) {
                    case "**/" -> "(?:.*/)?";
                    case "**" -> ".*";
                    case "*" -> "[^/]*";
                    case "?" -> "[^/]";
                    default -> Pattern.quote(sign.group());
                }));
        return Pattern.compile((isAnchored ? "" : "(?:.*/)?") + regex + (path.endsWith("*") ? "" : "(?:/.*)?"));
    }

    /** @param file by its path from the folder that files are named from */
    public List<String> of(String file) {
        return lines.stream()
                .filter(line -> line.files.matcher(prefix + file).matches())
                .findFirst()
                .map(Line::owners)
                .orElse(List.of());
    }
}
