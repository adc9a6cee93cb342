package dev.plumbline.adr.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a record's file: {@code 0003-notification-by-queue.md}. Other tools call theirs {@code 003-queue.md},
 * {@code ADR-0003-queue.md}, {@code 0003_queue.markdown} or, by the day, {@code 20261123-queue.md}.
 *
 * @param fileName relative to the log, with forward slashes
 */
public record RecordName(String fileName) implements Comparable<RecordName> {

    private static final Pattern MARKDOWN = Pattern.compile("\\.(md|markdown)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED =
            Pattern.compile("(?:(?:adr|decision|rfc)[-_ ]?)?([0-9]+)(?=[-_ .]|$).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern STYLE =
            Pattern.compile("((?:(?:adr|decision|rfc)[-_]?)?)([0-9]+)([-_ .]|$).*", Pattern.CASE_INSENSITIVE);

    /** A day, a month, or a moment: whatever has more digits than a number can have. */
    private static final Pattern DATED = Pattern.compile(
            "[0-9]{8,}.*|[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9]).*|(19|20)[0-9]{2}(0[1-9]|1[0-2])(?![0-9]).*");

    private static final Comparator<RecordName> ORDER = Comparator.comparing(RecordName::folder)
            .thenComparingInt(name -> name.number().orElse(Integer.MAX_VALUE))
            .thenComparing(RecordName::fileName);

    /**
     * A name as Plumbline gives it.
     *
     * @param number from 1
     */
    public static RecordName of(int number, String slug) {
        if (number < 1) {
            throw new IllegalArgumentException("a record's number is from 1, not " + number);
        }
        return new RecordName(digits(number) + "-" + slug + ".md");
    }

    /**
     * The name of another record, called as this one is: with as many digits, the same word before them and the same
     * sign behind them, or by the day.
     *
     * @param number from 1
     */
    RecordName another(int number, LocalDate day, String slug) {
        Matcher style = STYLE.matcher(stem());
        if (isDated()) {
            boolean isPlain = stem().matches("[0-9]{8}[-_].*");
            return new RecordName((isPlain ? day.toString().replace("-", "") : day.toString()) + "-" + slug + ".md");
        }
        if (!style.matches()) {
            return of(number, slug);
        }
        String digits = digits(number, style.group(2).length());
        String sign = style.group(3).equals("_") ? "_" : "-";
        return new RecordName(style.group(1) + digits + sign + slug.replace("-", sign) + ".md");
    }

    /** Whether a file of this name can be a record. */
    boolean isRecord() {
        return MARKDOWN.matcher(fileName).find() && !fileName.equals(LogIndex.FILE);
    }

    /** Whether it is one even if it says nothing to machines; {@code index.md} and {@code 0000-template.md} are not. */
    boolean isGiven() {
        return isRecord() && (number().orElse(0) > 0 || isDated());
    }

    private boolean isDated() {
        return DATED.matcher(stem()).matches();
    }

    /** Empty if it has none: a date is no number. */
    public OptionalInt number() {
        Matcher counted = COUNTED.matcher(stem());
        return counted.matches() && !isDated()
                ? OptionalInt.of(Integer.parseInt(counted.group(1)))
                : OptionalInt.empty();
    }

    /** {@code 0003}; empty if it has no number. */
    public String digits() {
        return number().isPresent() ? digits(number().getAsInt()) : "";
    }

    /** {@code 0003-notification-by-queue}. */
    public String stem() {
        return MARKDOWN.matcher(fileName.substring(folder().length())).replaceFirst("");
    }

    /** The folder in the log that it is in, with a slash at its end; empty if it is in the log itself. */
    public String folder() {
        return fileName.substring(0, fileName.lastIndexOf('/') + 1);
    }

    /** What a status calls it: {@code ADR-0003}, or its stem if it has no number. */
    public String reference() {
        return number().isPresent() ? "ADR-" + digits() : stem();
    }

    /** Its target in a link of Markdown, from a record beside it. */
    public String link() {
        return fileName.substring(folder().length())
                .replace("%", "%25")
                .replace(" ", "%20")
                .replace("(", "%28")
                .replace(")", "%29");
    }

    /** The record that a link in this one leads to. */
    RecordName linked(String link) {
        String name =
                link.replace("%20", " ").replace("%28", "(").replace("%29", ")").replace("%25", "%");
        String from = folder();
        while (name.startsWith("../") && !from.isEmpty()) {
            name = name.substring("../".length());
            from = from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
        }
        return new RecordName(from + name);
    }

    private static String digits(int number) {
        return digits(number, "0000".length());
    }

    /** @param least how many there are at least, with zeros before them */
    private static String digits(int number, int least) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }

    @Override
    public int compareTo(RecordName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return fileName;
    }
}
