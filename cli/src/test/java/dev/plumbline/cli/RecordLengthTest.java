package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record is a page that people read to its end. */
class RecordLengthTest {

    private static final int MOST = 900;

    /** Everything with a letter or a digit between two spaces, behind the front matter; tables and the picture's text too. */
    @ParameterizedTest
    @ValueSource(strings = {"cron", "third-party-api", "queue"})
    void the_record_of_a_reference_app_is_at_most_900_words(String app) throws IOException {
        Path record = Repository.ROOT.resolve("modules/" + app + "/docs/decisions/0001-notification-by-" + app + ".md");
        String text = Files.readString(record);
        String body = text.substring(text.indexOf("\n---\n", 4));

        assertThat(Stream.of(body.split("\\s+")).filter(word -> word.matches(".*[\\p{L}\\p{N}].*")))
                .hasSizeBetween(MOST / 2, MOST);
    }
}
