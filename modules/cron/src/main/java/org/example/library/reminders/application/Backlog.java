package org.example.library.reminders.application;

import java.time.Duration;

/**
 * What is waiting.
 *
 * @param oldestDue for how long the one that waits longest could have been sent; zero if nothing waits
 * @param parked how many are parked
 */
public record Backlog(Duration oldestDue, long parked) {}
