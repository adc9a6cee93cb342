package dev.plumbline.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a file by its text alone, which need not be on disk, and whose classes nobody has compiled.
 *
 * @param file that is looked at; empty if the project is checked as a whole
 * @param types that it uses
 * @param texts that stand in it
 */
public record Written(Optional<File> file, List<Use> types, List<Text> texts) {

    /** Of a project that is compiled. */
    static final Written NOTHING = new Written(Optional.empty(), List.of(), List.of());

    public Written {
        types = List.copyOf(types);
        texts = List.copyOf(texts);
    }

    /** A file without names of types. */
    public static Written of(File file) {
        return new Written(Optional.of(file), List.of(), List.of());
    }

    /** @param name relative to the project, with forward slashes */
    public record File(String name, String text) {}

    /**
     * A constant.
     *
     * @param told says what is wrong with it, with the class and its place around
     */
    public record Text(String value, Function<String, Violation> told) {}
}
