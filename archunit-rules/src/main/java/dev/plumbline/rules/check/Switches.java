package dev.plumbline.rules.check;

import dev.plumbline.rules.configuration.Configuration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Keys that switch something on or off: what is switched off is not there. */
public final class Switches {

    private static final Pattern ON = Pattern.compile("(?i).*[.-](enabled|active|auto-?startup)");
    private static final Pattern OFF = Pattern.compile("(?i).*[.-]disabled");
    private static final Set<String> NO = Set.of("false", "no", "off");
    private static final Set<String> YES = Set.of("true", "yes", "on");

    private Switches() {}

    public static boolean isOff(Configuration.Entry entry) {
        String value = entry.value().strip().toLowerCase(Locale.ROOT);
        return (ON.matcher(entry.key()).matches() && NO.contains(value))
                || (OFF.matcher(entry.key()).matches() && YES.contains(value));
    }
}
