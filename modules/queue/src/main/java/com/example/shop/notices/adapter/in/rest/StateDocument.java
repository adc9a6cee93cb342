package com.example.shop.notices.adapter.in.rest;

import com.example.shop.notices.application.NotificationState;
import com.example.shop.notices.application.Timeline;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

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
