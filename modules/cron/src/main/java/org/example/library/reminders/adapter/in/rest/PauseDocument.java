package org.example.library.reminders.adapter.in.rest;

import java.time.Instant;
import org.example.library.reminders.application.ProviderPauses.Pause;

/** A provider that takes nothing for now. */
record PauseDocument(String provider, String reason, Instant since, long secondsLeft) {

    static PauseDocument of(Pause pause) {
        return new PauseDocument(
                pause.provider(), pause.reason(), pause.since(), pause.left().toSeconds());
    }
}
