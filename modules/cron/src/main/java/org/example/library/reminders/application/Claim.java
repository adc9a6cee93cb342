package org.example.library.reminders.application;

import java.time.Duration;
import java.util.UUID;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;

/**
 * The right to deliver one notification for a while.
 *
 * @param attempt counts from 1, this one included
 * @param unended how many attempts right before this one never came to an end, as in a crash
 * @param age since it was accepted, or replayed
 * @param token fences out whoever held the notification before
 */
public record Claim(
        NotificationId id, NotificationRequest request, int attempt, int unended, Duration age, UUID token) {}
