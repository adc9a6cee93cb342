package com.acme.notifications.application;

import com.acme.notifications.domain.DeliveryStatus;
import com.acme.notifications.domain.NotificationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a notification stands.
 *
 * @param attempts how often it was handed to a provider
 * @param detail the provider's id once sent; the last reason while it waits for another attempt, is parked, or bounced
 */
public record NotificationState(
        NotificationId id,
        DeliveryStatus status,
        int attempts,
        Optional<String> detail,
        Instant acceptedAt,
        Instant changedAt) {}
