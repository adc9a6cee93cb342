package dev.plumbline.rules.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words in a project's sources, for what the compiler leaves no trace of: a constant such as
 * {@code DeliveryMode.NON_PERSISTENT} is a bare number in a class file.
 */
public final class Sources {

    /** Comments, text blocks, strings and characters: what looks like a word in them is none. */
    private static final Pattern NO_CODE = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]++|\\\\.)++'",
            Pattern.DOTALL);

    private final List<CodeModule> modules;

    private Sources(List<CodeModule> modules) {
        this.modules = List.copyOf(modules);
    }

    /** The sources of all modules together. */
    static Sources in(List<CodeModule> modules) {
        return new Sources(modules);
    }

    /**
     * A word in a source.
     *
     * @param file relative to the module
     * @param line from 1
     */
    public record Word(String text, String file, int line) {}

    /** Everything in the code that matches, in the order of files and lines. */
    public List<Word> find(Pattern words) {
        List<Word> found = new ArrayList<>();
        for (CodeModule module : modules) {
            for (Path file : files(module)) {
                addWords(module, file, words, found);
            }
        }
        return found;
    }

    private static void addWords(CodeModule module, Path file, Pattern words, List<Word> found) {
        String name = module.project().relativize(file).toString().replace('\\', '/');
        String[] lines = code(read(file)).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int line = i + 1;
            words.matcher(lines[i]).results().forEach(word -> found.add(new Word(word.group(), name, line)));
        }
    }

    private static List<Path> files(CodeModule module) {
        return module.sourceFolders().stream()
                .flatMap(folder -> files(folder).stream())
                .toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".kt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In an encoding that reads everything: the words looked for are plain. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with the same lines, but nothing in them that is no code. */
    private static String code(String text) {
        return NO_CODE.matcher(text).replaceAll(Sources::blank);
    }

    private static String blank(MatchResult passage) {
        return Matcher.quoteReplacement(passage.group().replaceAll("[^\n]", " "));
    }
}
