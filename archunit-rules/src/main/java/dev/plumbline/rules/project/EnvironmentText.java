package dev.plumbline.rules.project;

import dev.plumbline.rules.project.Configuration.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code .env}: {@code KAFKA_BOOTSTRAP_SERVERS=kafka:9092} sets {@code kafka.bootstrap.servers}. */
final class EnvironmentText {

    private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([\\w.%\"-]+)\\s*=\\s*(.*?)\\s*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");

    /** Quarkus' way to write {@code %prod.}. */
    private static final Pattern PROFILE = Pattern.compile("_([A-Z]+)_(.+)");

    private EnvironmentText() {}

    static List<Entry> entries(String file, String text) {
        List<Entry> entries = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher line = LINE.matcher(lines[i]);
            if (line.matches()) {
                entries.add(entry(file, line.group(1), unquoted(line.group(2)), i + 1));
            }
        }
        return entries;
    }

    private static Entry entry(String file, String written, String value, int line) {
        if (!VARIABLE.matcher(written).matches()) {
            return PropertiesText.entry(file, "", written, value, line);
        }
        Matcher profile = PROFILE.matcher(written);
        boolean hasProfile = profile.matches();
        return new Entry(
                hasProfile ? profile.group(1).toLowerCase(Locale.ROOT) : "",
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
        return isQuoted ? value.substring(1, value.length() - 1) : value.replaceFirst("\\s+#.*", "");
    }
}
