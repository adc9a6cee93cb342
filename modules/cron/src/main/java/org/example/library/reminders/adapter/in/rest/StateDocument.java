package org.example.library.reminders.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.example.library.reminders.application.NotificationState;
import org.example.library.reminders.application.Timeline;

/**
 * What a caller reads; {@code detail} is null while there is nothing to tell.
 *
 * @param attempts how many began
 * @param history those that came to an end; not in a list. One that is missing is under way, or ended with its replica:
 *     nobody knows what came of it
 */
record StateDocument(
        String id,
        String status,
        int attempts,
        String detail,
        Instant acceptedAt,
        Instant changedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Timeline.Past> history) {

    static StateDocument of(NotificationState state) {
        return of(state, null);
    }

    static StateDocument of(NotificationState state, List<Timeline.Past> history) {
        return new StateDocument(
                state.id().toString(),
                state.status().name(),
                state.attempts(),
                state.detail().orElse(null),
                state.acceptedAt(),
                state.changedAt(),
                history);
    }
}
