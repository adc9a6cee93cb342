package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Ink;
import java.util.Optional;

/**
 * One of the things to choose from.
 *
 * @param word what it is called
 * @param label what that means; may be empty
 * @param ink of the label
 * @param shortcut a key that leads to it, beside its first letter and its number; 0 if there is none
 * @param heading stands above it if it begins a group; an empty one is a blank line
 */
public record Entry<T>(T value, String word, String label, Ink ink, int shortcut, Optional<String> heading) {

    public static <T> Entry<T> of(T value, String word, String label) {
        return new Entry<>(value, word, label, Ink.DIM, 0, Optional.empty());
    }

    public Entry<T> with(Ink other) {
        return new Entry<>(value, word, label, other, shortcut, heading);
    }

    public Entry<T> at(int key) {
        return new Entry<>(value, word, label, ink, key, heading);
    }

    public Entry<T> under(String title) {
        return new Entry<>(value, word, label, ink, shortcut, Optional.of(title));
    }
}
