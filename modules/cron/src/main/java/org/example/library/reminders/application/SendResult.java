package org.example.library.reminders.application;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What came of handing a notification to a provider. */
public sealed interface SendResult {

    /** Its name, as it stands in metrics and in the timeline. */
    default String outcome() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The provider took it. */
    record Accepted(String providerId) implements SendResult {}

    /** Not this one, not now: try it again, no earlier than the provider asks. */
    record Transient(String reason, Optional<Duration> retryAfter) implements SendResult {}

    /** Nothing from anybody for now: the provider is away, or asks to be left alone for a while. */
    record Unavailable(String reason, Optional<Duration> retryAfter) implements SendResult {}

    /** Nothing until somebody mends the settings: a login, a key, an address that is wrong. No message is at fault. */
    record Misconfigured(String reason) implements SendResult {}

    /** Never: the same request will be refused again. */
    record Permanent(String reason) implements SendResult {}

    /** Nobody knows: the connection broke after the request had left. It may have been taken. */
    record Ambiguous(String reason) implements SendResult {}
}
