package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What is printed of a decision depends on the answers alone, and not on where the program runs. */
class SameBytesTest {

    private static final String HERE = printed();

    private static String printed() {
        try {
            return PrintedDecisions.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void there_is_something_to_compare() {
        assertThat(HERE.split("\"chosen\" : \"third-party-api\"")).hasSizeGreaterThan(10);
        assertThat(HERE).contains("\"certainty\" : \"open\"", "\"certainty\" : \"none\"", "−2");
    }

    /** Whose small letters are not those of others. */
    @Test
    void the_same_answers_give_the_same_bytes_in_another_locale_and_time_zone() {
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

            assertThat(printed()).isEqualTo(HERE);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    /** Each JVM orders the sets and maps of {@code Set.of} and {@code Map.of} in its own way; this one's digits are others. */
    @Test
    void the_same_answers_give_the_same_bytes_in_another_jvm() throws Exception {
        String there = new Shell(Repository.ROOT)
                .run(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Duser.language=fa",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PrintedDecisions.class.getName())
                .succeeded()
                .output();

        assertThat(there).isEqualTo(HERE);
    }
}
