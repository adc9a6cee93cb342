package [=package].adapter.in.rest;

import [=package].application.NotificationState;
import java.time.Instant;

/** What a caller reads; {@code detail} is null while there is nothing to tell. */
record StateDocument(String id, String status, int attempts, String detail, Instant acceptedAt, Instant changedAt) {

    static StateDocument of(NotificationState state) {
        return new StateDocument(
                state.id().toString(),
                state.status().name(),
                state.attempts(),
                state.detail().orElse(null),
                state.acceptedAt(),
                state.changedAt());
    }
}
