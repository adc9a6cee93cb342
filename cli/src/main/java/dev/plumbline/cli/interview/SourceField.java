package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.CalendarDay;
import dev.plumbline.adr.constraint.Source;
import dev.plumbline.cli.terminal.prompt.Checked;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One thing that can be told of who says an answer. Each may be left empty. */
enum SourceField {
    SAID_BY(Source.SAID_BY, "Who said it?", "A person or a role, such as CTO."),
    ON(Source.ON, "When was it said?", "A day, such as 2026-08-14."),
    WHERE(Source.WHERE, "Where is it written?", "An address, or a few words."),
    REVIEW_BY(
            Source.REVIEW_BY,
            "By which day must somebody confirm it?",
            "plumbline check warns when that day has passed."),
    NOTE(Source.NOTE, "What else should be known of it?", "Such as: for now.");

    /** What can still become a day. */
    private static final Pattern BEGUN = Pattern.compile("\\d{0,4}|\\d{4}-(\\d{0,2}|\\d{2}-\\d?)");

    private static final String DAY = "write a day such as 2026-08-14";
    private static final String MAY_BE_EMPTY = "may stay empty";

    private final String key;
    private final String title;
    private final String why;

    SourceField(String key, String title, String why) {
        this.key = key;
        this.title = title;
        this.why = why;
    }

    /** As in {@code plumbline.yaml}. */
    String key() {
        return key;
    }

    String title() {
        return title;
    }

    String why() {
        return why;
    }

    /** @param others what is told so far, by key */
    Checked<String> checked(String text, Map<String, String> others) {
        boolean isDay = this == ON || this == REVIEW_BY;
        return isDay && !text.isEmpty() ? day(text, others) : OneLine.checked(text, MAY_BE_EMPTY);
    }

    private Checked<String> day(String text, Map<String, String> others) {
        Optional<LocalDate> day = CalendarDay.of(text);
        if (day.isEmpty()) {
            return BEGUN.matcher(text).matches() ? new Checked.Unfinished<>(DAY) : new Checked.Wrong<>(DAY);
        }
        Optional<LocalDate> said = Optional.ofNullable(others.get(Source.ON)).flatMap(CalendarDay::of);
        return this == REVIEW_BY && Source.isBefore(day, said)
                ? new Checked.Wrong<>("it was said on " + said.orElseThrow() + "; write that day or a later one")
                : new Checked.Right<>(text, "");
    }
}
