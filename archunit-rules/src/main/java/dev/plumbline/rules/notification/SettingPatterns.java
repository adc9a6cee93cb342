package dev.plumbline.rules.notification;

import dev.plumbline.rules.configuration.Configuration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Patterns of keys, each with patterns that a value of such a key may fit, in lower case. */
record SettingPatterns(Map<String, Set<String>> patterns) {

    /** @param values what a setting may mean */
    boolean fit(Configuration.Entry entry, Function<Configuration.Entry, Stream<String>> values) {
        return patterns.entrySet().stream()
                .filter(pattern -> entry.key().matches(pattern.getKey()))
                .flatMap(pattern -> pattern.getValue().stream())
                .anyMatch(pattern -> values.apply(entry)
                        .anyMatch(
                                value -> value.strip().toLowerCase(Locale.ROOT).matches(pattern)));
    }
}
