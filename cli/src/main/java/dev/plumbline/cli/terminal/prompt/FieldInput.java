package dev.plumbline.cli.terminal.prompt;

import java.util.function.Function;

/**
 * What a field takes.
 *
 * @param placeholder what an empty field stands for; may be empty
 * @param unit stands behind a number; may be empty
 * @param mayBeUnknown whether {@code ?} is an answer
 * @param check is called with every text there is on the way, without blanks around it
 */
public record FieldInput<T>(
        String placeholder, String unit, boolean mayBeUnknown, Function<String, Checked<T>> check) {}
