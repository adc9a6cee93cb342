package [=package].adapter.out.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void seconds_are_a_wait() {
        assertThat(RetryAfter.parse("120", NOW)).contains(Duration.ofMinutes(2));
    }

    @Test
    void a_date_is_the_time_until_then() {
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 08:00:30 GMT", NOW)).contains(Duration.ofSeconds(30));
    }

    @Test
    void a_date_gone_by_is_no_wait() {
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 07:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999", "Thu, 01 Jan 2099 00:00:00 GMT"})
    void a_wait_is_at_most_a_day(String header) {
        assertThat(RetryAfter.parse(header, NOW)).contains(Duration.ofDays(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999"})
    void anything_else_says_nothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    @Test
    void an_epoch_second_is_the_time_until_then() {
        assertThat(RetryAfter.untilEpochSecond("" + (NOW.getEpochSecond() + 7), NOW))
                .contains(Duration.ofSeconds(7));
    }
}
