package dev.plumbline.rules.bytecode;

import dev.plumbline.rules.bytecode.SourceFiles.SourceFile;
import dev.plumbline.rules.project.CodeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words in a project's sources, for what the compiler leaves no trace of: a constant such as
 * {@code DeliveryMode.NON_PERSISTENT} is a bare number in a class file.
 */
public record Sources(List<CodeModule> modules) {

    public Sources {
        modules = List.copyOf(modules);
    }

    /** The sources of all modules together. */
    public static Sources in(List<CodeModule> modules) {
        return new Sources(modules);
    }

    /**
     * A word in a source.
     *
     * @param file relative to the project
     * @param line from 1
     */
    public record Word(String text, String file, int line) {}

    /** Everything in the code that matches, in the order of files and lines. What is no code is blank in it. */
    public List<Word> find(Pattern words) {
        List<Word> found = new ArrayList<>();
        for (CodeModule module : modules) {
            SourceFiles.of(module).forEach(file -> addWords(file, words, found));
        }
        return found;
    }

    private static void addWords(SourceFile file, Pattern words, List<Word> found) {
        String[] lines = file.read().code().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int line = i + 1;
            words.matcher(lines[i]).results().forEach(word -> found.add(new Word(word.group(), file.name(), line)));
        }
    }
}
