package [=package].application;

import java.time.Duration;
import java.util.Optional;

/** What came of handing a notification to a provider. */
public sealed interface SendResult {

    /** The provider took it. */
    record Accepted(String providerId) implements SendResult {}

    /** Not now: try again, no earlier than the provider asks. */
    record Transient(String reason, Optional<Duration> retryAfter) implements SendResult {}

    /** Never: the same request will be refused again. */
    record Permanent(String reason) implements SendResult {}

    /** Nobody knows: the connection broke after the request had left. It may have been taken. */
    record Ambiguous(String reason) implements SendResult {}
}
