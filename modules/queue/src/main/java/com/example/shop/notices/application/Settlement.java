package com.example.shop.notices.application;

import java.time.Duration;
import java.util.Optional;

/** What is written down after an attempt. */
public sealed interface Settlement {

    /** The provider took it, and called it this, if it did. */
    record Sent(Optional<String> providerId) implements Settlement {

        public Sent(String providerId) {
            this(Optional.of(providerId));
        }
    }

    /** It is tried again. */
    record Retry(Duration delay, String reason) implements Settlement {}

    /** It is tried again that long after the provider's pause, and this was no attempt. */
    record Postponed(String provider, Duration delay, String reason) implements Settlement {}

    /** It goes on only if somebody replays it. */
    record Parked(String reason) implements Settlement {}
}
