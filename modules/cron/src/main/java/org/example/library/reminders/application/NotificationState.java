package org.example.library.reminders.application;

import java.time.Instant;
import java.util.Optional;
import org.example.library.reminders.domain.DeliveryStatus;
import org.example.library.reminders.domain.NotificationId;

/**
 * Where a notification stands.
 *
 * @param attempts how often it was handed to a provider
 * @param detail the provider's id once sent; the last reason while it waits for another attempt, or is parked
 */
public record NotificationState(
        NotificationId id,
        DeliveryStatus status,
        int attempts,
        Optional<String> detail,
        Instant acceptedAt,
        Instant changedAt) {}
