package com.example.shop.notices.adapter.out.dispatch.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What other teams rely on. */
class MessagesTest {

    private static final String ID = UUID.randomUUID().toString();

    @Test
    void an_event_with_fields_that_are_not_known_here_is_read() {
        assertThat(Messages.read("{\"version\": 1, \"id\": \"" + ID + "\", \"priority\": 3}"))
                .hasToString(ID);
    }

    @Test
    void what_is_no_event_of_this_version_is_told_apart_with_the_reason() {
        unreadable("{\"version\": 2, \"id\": \"" + ID + "\"}", "its version is 2");
        unreadable("{\"version\": 1}", "names no notification");
        unreadable(null, "names no notification");
        unreadable("not JSON", "no event");
        unreadable(new byte[] {1}, "no event");
    }

    private static void unreadable(Object message, String reason) {
        assertThatThrownBy(() -> Messages.read(message))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining(reason);
    }
}
