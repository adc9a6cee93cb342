package [=package].adapter.out.send;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a provider asks to be left alone: RFC 9110, section 10.2.3, seconds or a date. A wait is
 * at most a day, so that a slip of the provider's does not park a notification for years.
 */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** The time from now until the second of the Unix epoch that a header names. */
    public static Optional<Duration> untilEpochSecond(String header, Instant now) {
        return number(header).map(second -> within(second - now.getEpochSecond()));
    }

    static Optional<Duration> parse(String header, Instant now) {
        return number(header).map(RetryAfter::within).or(() -> date(header).map(then -> within(then, now)));
    }

    private static Optional<Long> number(String header) {
        return header != null && header.strip().matches("\\d{1,18}")
                ? Optional.of(Long.parseLong(header.strip()))
                : Optional.empty();
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.ofNullable(header)
                    .map(text -> ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException neitherSecondsNorDate) {
            return Optional.empty();
        }
    }

    private static Duration within(Instant then, Instant now) {
        return within(Duration.between(now, then).toSeconds());
    }

    private static Duration within(long seconds) {
        return Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST.toSeconds())));
    }
}
