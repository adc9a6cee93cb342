package dev.plumbline.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The signs a map is drawn with.
 *
 * @param fills one for each option, in turn
 * @param nothing where no option fits
 * @param never where answers contradict each other
 * @param mark the team
 * @param across over what the team knows to a range, and over what it does not know
 */
record MapSigns(
        List<String> fills,
        String nothing,
        String never,
        String mark,
        String across,
        String acrossUnknown,
        String upwards,
        String upwardsUnknown,
        String side,
        String floor,
        String corner,
        String tick) {

    static final MapSigns UNICODE = new MapSigns(
            List.of("·", "░", "▒", "╱", "▚", "▓", "╳"), "×", " ", "●", "━", "╍", "┃", "╏", "│", "─", "└", "┴");
    static final MapSigns ASCII = new MapSigns(
            List.of(".", ":", "#", "/", "%", "o", "~"), "x", " ", "@", "=", "-", "H", "|", "|", "-", "+", "+");

    MapSigns {
        fills = List.copyOf(fills);
    }

    /** Plain signs where the environment says that it has no others. */
    static MapSigns in(Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("UTF-8")
                .toLowerCase(Locale.ROOT);
        boolean isUnicode = locale.contains("utf-8") || locale.contains("utf8");
        return isUnicode && !environment.getOrDefault("TERM", "").equals("dumb") ? UNICODE : ASCII;
    }
}
