package [=package].adapter;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].application.RememberedTimeline;
import org.junit.jupiter.api.Test;

class LoggedAlarmsTest {

    private final RememberedTimeline timeline = new RememberedTimeline();
    private final LoggedAlarms alarms = new LoggedAlarms(timeline);

    @Test
    void that_the_database_was_away_is_written_once_when_it_is_back_with_what_was_said_first() {
        alarms.storeBack();
        alarms.storeAway(new IllegalStateException("refused"));
        alarms.storeAway(new IllegalStateException("still refused"));
        assertThat(timeline.told()).isEmpty();

        alarms.storeBack();
        alarms.storeBack();
        assertThat(timeline.told()).containsExactly("AWAY database: refused");
    }
}
