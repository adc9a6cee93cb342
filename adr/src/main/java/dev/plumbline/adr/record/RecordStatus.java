package dev.plumbline.adr.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a record counts. */
public sealed interface RecordStatus {

    /** As the front matter says it. */
    String text();

    /** A status that needs no number. */
    enum Plain implements RecordStatus {
        PROPOSED,
        ACCEPTED,
        REJECTED,
        DEPRECATED;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param by what replaced it, as {@link RecordName#reference} says it */
    record Superseded(String by) implements RecordStatus {

        @Override
        public String text() {
            return "superseded by " + by;
        }
    }

    /** A record of another origin says it in a way of its own, or not at all. */
    record Unstated() implements RecordStatus {

        @Override
        public String text() {
            return "";
        }
    }

    /** Every text that can stand for a status, for messages. */
    List<String> FORMS = Stream.concat(
                    Stream.of(Plain.values()).map(RecordStatus::text), Stream.of("superseded by ADR-0003"))
            .toList();

    /** Reads a status as front matter says it, in small letters or capitals. */
    static Optional<RecordStatus> of(String text) {
        Matcher superseded = Pattern.compile("superseded by (\\S.*)", Pattern.CASE_INSENSITIVE)
                .matcher(text);
        if (superseded.matches()) {
            return Optional.of(new Superseded(new RecordName(superseded.group(1)).reference()));
        }
        return Stream.<RecordStatus>of(Plain.values())
                .filter(status -> status.text().equalsIgnoreCase(text))
                .findFirst();
    }
}
