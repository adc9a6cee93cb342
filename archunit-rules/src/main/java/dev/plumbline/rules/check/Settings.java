package dev.plumbline.rules.check;

import dev.plumbline.rules.configuration.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the configuration files of a project say for production. What is set outside of them is not known. */
public final class Settings {

    /** {@code ${key}}, or {@code {key}} as Quarkus also has it, with a value for want of another behind a colon. */
    private static final Pattern PLACE = Pattern.compile("\\$?\\{([^:{}]+)(?::(.*))?}");

    /** Places that name each other in a circle have no value. */
    private static final int DEEPEST = 10;

    private final List<Configuration.Entry> entries;

    public Settings(Subject subject) {
        entries = subject.configuration()
                .filter(Configuration.Entry::isForProduction)
                .toList();
    }

    /**
     * A text with what stands for it.
     *
     * @param from the setting that says so; empty if the text itself does
     */
    public record Value(String text, Optional<Configuration.Entry> from) {}

    /** The settings of a key; those that are for production alone go before those for everything. */
    public List<Configuration.Entry> of(String key) {
        List<Configuration.Entry> all =
                entries.stream().filter(entry -> isKey(key, entry)).toList();
        List<Configuration.Entry> special =
                all.stream().filter(entry -> !entry.profile().isEmpty()).toList();
        return special.isEmpty() ? all : special;
    }

    private static boolean isKey(String key, Configuration.Entry entry) {
        return entry.key().equals(key) || entry.key().equals(key.replace('-', '.'));
    }

    /** What a text may mean; empty if no file tells. */
    public List<Value> values(String text) {
        return values(new Value(text.strip(), Optional.empty()), DEEPEST);
    }

    private List<Value> values(Value value, int depth) {
        Matcher place = PLACE.matcher(value.text());
        if (!place.matches()) {
            return List.of(value);
        }
        List<Configuration.Entry> settings = of(place.group(1).strip());
        if (depth == 0 || (settings.isEmpty() && place.group(2) == null)) {
            return List.of();
        }
        return settings.isEmpty()
                ? values(new Value(place.group(2).strip(), value.from()), depth - 1)
                : settings.stream()
                        .flatMap(
                                entry -> values(
                                        new Value(
                                                entry.value().strip(),
                                                Optional.of(value.from().orElse(entry))),
                                        depth - 1)
                                        .stream())
                        .toList();
    }
}
