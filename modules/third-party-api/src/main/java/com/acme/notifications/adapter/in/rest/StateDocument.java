package com.acme.notifications.adapter.in.rest;

import java.time.Instant;
import com.acme.notifications.application.NotificationState;

/** What a caller reads; {@code detail} is null while there is nothing to tell. */
record StateDocument(String id, String status, int attempts, String detail, Instant changedAt) {

    static StateDocument of(NotificationState state) {
        return new StateDocument(
                state.id().toString(),
                state.status().name(),
                state.attempts(),
                state.detail().orElse(null),
                state.changedAt());
    }
}
