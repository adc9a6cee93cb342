package [=package].application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    private static final QuietHours SMALL_HOURS = new QuietHours(LocalTime.of(22, 0), LocalTime.of(2, 15));

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T18:59:00Z, Europe/Berlin,",
        "2026-06-01T19:00:00Z, Europe/Berlin, 2026-06-02T06:00:00Z",
        "2026-06-02T05:59:00Z, Europe/Berlin, 2026-06-02T06:00:00Z",
        "2026-06-02T06:00:00Z, Europe/Berlin,",
        "2026-06-01T15:29:00Z, Asia/Kolkata,",
        "2026-06-01T15:30:00Z, Asia/Kolkata, 2026-06-02T02:30:00Z",
        "2026-06-01T15:15:00Z, Asia/Kathmandu, 2026-06-02T02:15:00Z",
    })
    void a_night_ends_in_the_morning_of_the_recipient(Instant moment, String zone, Instant end) {
        assertThat(NIGHT.end(moment, ZoneId.of(zone))).isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest
    @CsvSource({
        // An hour shorter, and an hour longer
        "2026-03-28T20:00:00Z, Europe/Berlin, 2026-03-29T06:00:00Z",
        "2026-10-24T19:00:00Z, Europe/Berlin, 2026-10-25T07:00:00Z",
        // A day that was left out
        "2011-12-30T08:00:00Z, Pacific/Apia, 2011-12-30T18:00:00Z",
    })
    void a_night_in_which_the_clock_is_changed_ends_in_the_morning_all_the_same(
            Instant moment, String zone, Instant end) {
        assertThat(NIGHT.end(moment, ZoneId.of(zone))).contains(end);
    }

    @ParameterizedTest
    @CsvSource({
        // The clock goes from 2:00 to 3:00, or to 2:30
        "2026-03-29T00:00:00Z, Europe/Berlin, 2026-03-29T01:00:00Z",
        "2026-10-03T15:00:00Z, Australia/Lord_Howe, 2026-10-03T15:30:00Z",
        // From 3:00 back to 2:00: it is over the first time it is 2:15, and again the second time
        "2026-10-24T23:00:00Z, Europe/Berlin, 2026-10-25T00:15:00Z",
        "2026-10-25T00:15:00Z, Europe/Berlin,",
        "2026-10-25T01:10:00Z, Europe/Berlin, 2026-10-25T01:15:00Z",
    })
    void an_end_that_does_not_exist_is_when_the_clock_jumps_and_one_that_comes_twice_is_the_next(
            Instant moment, String zone, Instant end) {
        assertThat(SMALL_HOURS.end(moment, ZoneId.of(zone))).isEqualTo(Optional.ofNullable(end));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-28",
        "Europe/Berlin, 2026-10-24",
        "America/New_York, 2026-03-07",
        "America/New_York, 2026-10-31",
        "America/St_Johns, 2026-03-07",
        "Australia/Lord_Howe, 2026-04-04",
        "Australia/Lord_Howe, 2026-10-03",
        "Africa/Casablanca, 2026-02-14",
        "Asia/Kathmandu, 2026-06-01",
        "Pacific/Apia, 2011-12-29",
    })
    void the_end_is_the_first_minute_that_is_not_quiet_by_the_clock_there(String name, LocalDate day) {
        var zone = ZoneId.of(name);
        for (var hours :
                new QuietHours[] {NIGHT, SMALL_HOURS, new QuietHours(LocalTime.of(1, 0), LocalTime.of(5, 0))}) {
            var first = day.atStartOfDay().toInstant(ZoneOffset.UTC);
            for (int quarter = 0; quarter < 4 * 48; quarter++) {
                var moment = first.plus(Duration.ofMinutes(15L * quarter));
                assertThat(hours.end(moment, zone).orElse(moment))
                        .as("%s at %s", hours, moment)
                        .isEqualTo(byTheClock(hours, moment, zone));
            }
        }
    }

    private static Instant byTheClock(QuietHours hours, Instant moment, ZoneId zone) {
        var end = moment;
        while (true) {
            var time = end.atZone(zone).toLocalTime();
            boolean isEarly = time.isBefore(hours.until());
            boolean isLate = !time.isBefore(hours.from());
            if (hours.from().isBefore(hours.until()) ? !(isEarly && isLate) : !(isEarly || isLate)) {
                return end;
            }
            end = end.plusSeconds(60);
        }
    }

    @Test
    void hours_that_end_when_they_begin_are_none() {
        var none = new QuietHours(LocalTime.NOON, LocalTime.NOON);

        assertThat(none.end(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC))
                .isEmpty();
    }
}
