package com.example.shop.notices.application;

import com.example.shop.notices.domain.NotificationId;
import com.example.shop.notices.domain.NotificationRequest;
import java.time.Duration;
import java.util.UUID;

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
