package dev.plumbline.adr.constraint;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers and ranges of them as people type them: {@code 50,000}, {@code 50k}, {@code 1.5M}, {@code 50-200}. */
public final class TypedNumber {

    private static final String SEPARATOR = "\\s*(?:\\.\\.|[-–])\\s*";

    /** Three digits behind a point may be meant as thousands. So a fraction has two, and a letter behind it. */
    private static final Pattern ONE =
            Pattern.compile("(\\d{1,3}(?:[, ]\\d{3})+|\\d+(?:_\\d+)*|\\d+\\.\\d{1,2}(?=\\s?[kKmM]))\\s?([kKmM]?)");

    private static final Pattern RANGE = Pattern.compile("(" + ONE + ")" + SEPARATOR + "(" + ONE + ")");

    private static final String ONE_BEGUN =
            "\\d(?:[\\d_]*|\\d{0,2}(?:[, ]\\d{0,3})*)(?:\\.\\d{1,2}|\\.(?!\\.))?\\s?[kKmM]?";

    private static final Pattern BEGUN =
            Pattern.compile(ONE_BEGUN + "(?:\\s*(?:\\.{1,2}|[-–])\\s*(?:" + ONE_BEGUN + ")?)?");

    private TypedNumber() {}

    /** The same in digits, as in a file: {@code 50000}, {@code 50..200}; the text itself if it is no such number. */
    public static String plain(String typed) {
        Matcher range = RANGE.matcher(typed);
        if (!range.matches()) {
            return digits(typed).orElse(typed);
        }
        // 50-200k may be meant as 50,000 to 200,000, or not.
        boolean isClear = range.group(6).isEmpty() || !range.group(3).isEmpty();
        return digits(range.group(1))
                .flatMap(low -> digits(range.group(4)).map(high -> low + ".." + high))
                .filter(any -> isClear)
                .orElse(typed);
    }

    /** Whether more characters can make such a number of it. */
    public static boolean isBegun(String typed) {
        return BEGUN.matcher(typed).matches();
    }

    private static Optional<String> digits(String typed) {
        Matcher one = ONE.matcher(typed);
        if (!one.matches()) {
            return Optional.empty();
        }
        int zeros =
                switch (one.group(2).toLowerCase(Locale.ROOT)) {
                    case "k" -> 3;
                    case "m" -> 6;
                    default -> 0;
                };
        return Optional.of(new BigDecimal(one.group(1).replaceAll("[, _]", ""))
                .scaleByPowerOfTen(zeros)
                .toBigIntegerExact()
                .toString());
    }
}
