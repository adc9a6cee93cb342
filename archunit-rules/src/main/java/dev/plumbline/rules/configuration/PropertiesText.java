package dev.plumbline.rules.configuration;

import dev.plumbline.rules.configuration.Configuration.Entry;
import dev.plumbline.rules.project.NotCheckedError;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code .properties} as the JDK does, and keeps the line of every key. */
final class PropertiesText {

    private static final Pattern PROFILE = Pattern.compile("%(?:\\{([^}]+)}|([^.]+))\\.(.+)", Pattern.DOTALL);

    private PropertiesText() {}

    /** @param profile of the whole file; may be empty */
    static List<Entry> entries(String file, String profile, String text) {
        List<Entry> entries = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int first = i;
            StringBuilder logical = new StringBuilder(lines[i]);
            while (continues(lines[i]) && !isComment(lines[first]) && i + 1 < lines.length) {
                i++;
                logical.append('\n').append(lines[i]);
            }
            for (Map.Entry<Object, Object> entry :
                    load(file, first + 1, logical.toString()).entrySet()) {
                entries.add(entry(file, profile, (String) entry.getKey(), (String) entry.getValue(), first + 1));
            }
        }
        return entries;
    }

    static Entry entry(String file, String fileProfile, String key, String value, int line) {
        Matcher matcher = PROFILE.matcher(key);
        if (!matcher.matches()) {
            return new Entry(fileProfile, key, value, file, line);
        }
        String profile = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new Entry(profile, matcher.group(3), value, file, line);
    }

    /** An odd number of backslashes at the end. */
    private static boolean continues(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#") || line.stripLeading().startsWith("!");
    }

    private static Properties load(String file, int number, String line) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new NotCheckedError(
                    "the configuration cannot be read: " + file + ":" + number + " has a broken escape",
                    "write four hexadecimal digits behind \\u");
        }
        return properties;
    }
}
