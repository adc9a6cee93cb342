package org.example.library.reminders.application;

import java.time.Duration;

/**
 * One attempt that came to an end.
 *
 * @param startedAt by {@link System#nanoTime}
 * @param took with the time in the line of a provider that takes so many a second
 */
public record Tried(String provider, SendResult result, long startedAt, Duration took) {}
