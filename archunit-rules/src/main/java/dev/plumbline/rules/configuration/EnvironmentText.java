package dev.plumbline.rules.configuration;

import dev.plumbline.rules.configuration.Configuration.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .env}: {@code KAFKA_BOOTSTRAP_SERVERS=kafka:9092} sets {@code kafka.bootstrap.servers}. Some variables hold
 * many settings.
 */
final class EnvironmentText {

    private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([\\w.%\"-]+)\\s*=\\s*(.*?)\\s*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");

    /** Quarkus' way to write {@code %prod.}. */
    private static final Pattern PROFILE = Pattern.compile("_([A-Z]+)_(.+)");

    /** What Spring reads as JSON. */
    private static final String JSON = "SPRING_APPLICATION_JSON";

    /** Settings on the command line of a JVM, such as {@code -Dkafka.bootstrap.servers=kafka:9092}. */
    private static final Pattern OPTION = Pattern.compile("(?<=^|\\s)-D([\\w.%\"-]+)=(\\S*)");

    private EnvironmentText() {}

    /** @param profile of the whole file; may be empty */
    static List<Entry> entries(String file, String profile, String text) {
        List<Entry> entries = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher line = LINE.matcher(lines[i]);
            if (line.matches()) {
                entries.addAll(entries(file, profile, line.group(1), unquoted(line.group(2)), i + 1));
            }
        }
        return entries;
    }

    private static List<Entry> entries(String file, String profile, String written, String value, int line) {
        if (written.equals(JSON) && value.startsWith("{")) {
            return YamlText.entries(file, profile, "\n".repeat(line - 1) + value).stream()
                    .map(entry -> within(written, entry))
                    .toList();
        }
        List<Entry> options = OPTION.matcher(value)
                .results()
                .map(option -> PropertiesText.entry(file, profile, option.group(1), option.group(2), line))
                .map(option -> within(written, option))
                .toList();
        return options.isEmpty() ? List.of(entry(file, profile, written, value, line)) : options;
    }

    private static Entry within(String variable, Entry entry) {
        return new Entry(
                entry.profile(),
                entry.key(),
                entry.value(),
                entry.file(),
                entry.line(),
                variable + " " + entry.written());
    }

    private static Entry entry(String file, String fileProfile, String written, String value, int line) {
        if (!VARIABLE.matcher(written).matches()) {
            return PropertiesText.entry(file, fileProfile, written, value, line);
        }
        Matcher profile = PROFILE.matcher(written);
        boolean hasProfile = profile.matches();
        return new Entry(
                hasProfile ? profile.group(1).toLowerCase(Locale.ROOT) : fileProfile,
                property(hasProfile ? profile.group(2) : written),
                value,
                file,
                line,
                written);
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replaceAll("_+", ".");
    }

    private static String unquoted(String value) {
        boolean isQuoted =
                value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0 && value.endsWith(value.substring(0, 1));
        if (!isQuoted) {
            return value.replaceFirst("\\s+#.*", "");
        }
        String inside = value.substring(1, value.length() - 1);
        return value.startsWith("\"") ? inside.replace("\\\"", "\"") : inside;
    }
}
