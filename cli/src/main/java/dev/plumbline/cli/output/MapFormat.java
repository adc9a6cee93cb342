package dev.plumbline.cli.output;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a map is given. The names are what a user types, and the ends of files' names. */
public enum MapFormat {
    text,
    svg,
    json;

    private static final Pattern OTHER_PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|webp|pdf)");

    /** Whether the name of a file asks for a picture that cannot be drawn. */
    public static boolean isOtherPicture(String name) {
        return OTHER_PICTURE.matcher(name).matches();
    }

    /** What the name of a file asks for. */
    public static Optional<MapFormat> ofFile(String name) {
        return Stream.of(values())
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith("." + format))
                .findFirst();
    }
}
