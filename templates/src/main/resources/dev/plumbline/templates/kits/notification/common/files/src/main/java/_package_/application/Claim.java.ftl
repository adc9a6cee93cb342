package [=package].application;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import java.util.UUID;

/**
 * The right to deliver one notification for a while.
 *
 * @param attempt counts from 1, this one included
 * @param token fences out whoever held the notification before
 */
public record Claim(NotificationId id, NotificationRequest request, int attempt, UUID token) {}
