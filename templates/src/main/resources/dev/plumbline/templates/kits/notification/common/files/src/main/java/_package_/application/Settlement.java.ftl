package [=package].application;

import java.time.Duration;

/** What is written down after an attempt. */
public sealed interface Settlement {

    record Delivered(String providerId) implements Settlement {}

    record RetryAfter(Duration delay, String reason) implements Settlement {}

    record GivenUp(String reason) implements Settlement {}
}
