package com.acme.notifications.application;

import java.time.Duration;

/** What is written down after an attempt. */
public sealed interface Settlement {

    /** The provider took it. */
    record Sent(String providerId) implements Settlement {}

    /** It is tried again. */
    record Retry(Duration delay, String reason) implements Settlement {}

    /** It is tried again that long after the provider's pause, and this was no attempt. */
    record Postponed(String provider, Duration delay, String reason) implements Settlement {}

    /** It goes on only if somebody replays it. */
    record Parked(String reason) implements Settlement {}
}
