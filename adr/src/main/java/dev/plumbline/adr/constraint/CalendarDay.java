package dev.plumbline.adr.constraint;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** A day as people write it into a file of answers: {@code 2026-11-23}. */
public final class CalendarDay {

    /** Four digits for the year: what comes back out of the file must be what went in. */
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private CalendarDay() {}

    /** Empty if the text is no day of the calendar. */
    public static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text, FORM));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
