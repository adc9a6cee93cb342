package org.example.library.reminders.adapter.in.rest;

import java.util.Optional;
import java.util.UUID;
import org.example.library.reminders.domain.NotificationId;

/** Reads ids of notifications. */
final class Ids {

    private Ids() {}

    /** What is no id at all names no notification either. */
    static Optional<NotificationId> parse(String id) {
        try {
            return Optional.of(new NotificationId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
