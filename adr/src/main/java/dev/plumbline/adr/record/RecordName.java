package dev.plumbline.adr.record;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a record's file: {@code 0003-notification-by-queue.md}.
 *
 * @param number from 1
 * @param slug what stands between the number and {@code .md}
 */
public record RecordName(int number, String slug) implements Comparable<RecordName> {

    private static final Pattern FILE = Pattern.compile("([0-9]{4})-([^/\\\\\\s\\[\\]()]+)\\.md");

    public RecordName {
        if (number < 1 || number > 9999) {
            throw new IllegalArgumentException("a record's number is from 1 to 9999, not " + number);
        }
    }

    /** Empty if a file of this name is no record: {@code README.md}, {@code 0000-template.md}. */
    public static Optional<RecordName> of(String fileName) {
        Matcher matcher = FILE.matcher(fileName);
        return matcher.matches() && !matcher.group(1).equals("0000")
                ? Optional.of(new RecordName(Integer.parseInt(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** {@code 0003}. */
    public String digits() {
        return digits(number);
    }

    /** {@code 0003-notification-by-queue}. */
    public String stem() {
        return digits() + "-" + slug;
    }

    /** {@code 0003-notification-by-queue.md}. */
    public String fileName() {
        return stem() + ".md";
    }

    static String digits(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    @Override
    public int compareTo(RecordName other) {
        return fileName().compareTo(other.fileName());
    }

    @Override
    public String toString() {
        return fileName();
    }
}
