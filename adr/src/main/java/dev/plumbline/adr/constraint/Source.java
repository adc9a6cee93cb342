package dev.plumbline.adr.constraint;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who says an answer, when, where, and until when it holds. At least one of these is known.
 *
 * @param saidBy a person or a role, such as <i>CTO</i>
 * @param on the day on which it was said
 * @param where it is written: an address, or words
 * @param reviewBy the last day on which it need not be confirmed; not before {@code on}
 * @param note such as <i>until the audit</i>
 */
public record Source(
        Optional<String> saidBy,
        Optional<LocalDate> on,
        Optional<String> where,
        Optional<LocalDate> reviewBy,
        Optional<String> note) {

    public static final String SAID_BY = "said-by";
    public static final String ON = "on";
    public static final String WHERE = "where";
    public static final String REVIEW_BY = "review-by";
    public static final String NOTE = "note";

    /** As in {@code plumbline.yaml}, in the order in which they are written. */
    public static final List<String> KEYS = List.of(SAID_BY, ON, WHERE, REVIEW_BY, NOTE);

    static final Set<String> DATES = Set.of(ON, REVIEW_BY);

    public Source {
        if (saidBy.isEmpty() && on.isEmpty() && where.isEmpty() && reviewBy.isEmpty() && note.isEmpty()) {
            throw new IllegalArgumentException("a source says at least one of " + KEYS);
        }
        if (isBefore(reviewBy, on)) {
            throw new IllegalArgumentException(REVIEW_BY + " is before " + ON);
        }
    }

    /**
     * The source with such fields; empty if there are none.
     *
     * @param fields as {@link #fields} gives them
     */
    public static Optional<Source> of(Map<String, String> fields) {
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(
                        Optional.ofNullable(fields.get(SAID_BY)),
                        Optional.ofNullable(fields.get(ON)).flatMap(CalendarDay::of),
                        Optional.ofNullable(fields.get(WHERE)),
                        Optional.ofNullable(fields.get(REVIEW_BY)).flatMap(CalendarDay::of),
                        Optional.ofNullable(fields.get(NOTE))));
    }

    /** Whether a review would be over before it was said what is to be reviewed. */
    public static boolean isBefore(Optional<LocalDate> reviewBy, Optional<LocalDate> on) {
        return reviewBy.isPresent() && on.isPresent() && reviewBy.orElseThrow().isBefore(on.orElseThrow());
    }

    /** Whether somebody should have confirmed the answer before that day. */
    public boolean isToBeConfirmed(LocalDate day) {
        return reviewBy.filter(day::isAfter).isPresent();
    }

    /** What is known, by {@linkplain #KEYS key}. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        saidBy.ifPresent(text -> fields.put(SAID_BY, text));
        on.ifPresent(day -> fields.put(ON, day.toString()));
        where.ifPresent(text -> fields.put(WHERE, text));
        reviewBy.ifPresent(day -> fields.put(REVIEW_BY, day.toString()));
        note.ifPresent(text -> fields.put(NOTE, text));
        return fields;
    }
}
