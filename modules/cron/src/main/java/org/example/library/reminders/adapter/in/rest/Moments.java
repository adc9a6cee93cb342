package org.example.library.reminders.adapter.in.rest;

import java.time.DateTimeException;
import java.time.Instant;

/** Reads moments as callers write them (ISO 8601, in UTC). */
final class Moments {

    private Moments() {}

    /** @throws InvalidRequestException naming the parameter, if it is no moment */
    static Instant parse(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidRequestException(name + " is '" + text + "', not a moment such as 2026-11-26T08:00:00Z");
        }
    }
}
