package com.example.shop.notices.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.notices.application.RememberedTimeline;
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

    @Test
    void whom_a_message_was_for_is_not_in_the_log_though_the_provider_says_it() {
        assertThat(LoggedAlarms.shown("550 5.1.1 <reader@example.com>: no such user"))
                .isEqualTo("550 5.1.1 <***>: no such user");
        assertThat(LoggedAlarms.shown("HTTP 400: '+44 1632 960000' is no number"))
                .isEqualTo("HTTP 400: '***' is no number");
        assertThat(LoggedAlarms.shown("none of the last 20 attempts came to an end"))
                .isEqualTo("none of the last 20 attempts came to an end");
    }
}
