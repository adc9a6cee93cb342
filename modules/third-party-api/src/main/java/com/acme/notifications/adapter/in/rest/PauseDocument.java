package com.acme.notifications.adapter.in.rest;

import com.acme.notifications.application.ProviderPauses.Pause;
import java.time.Instant;

/** A provider that takes nothing for now. */
record PauseDocument(String provider, String reason, Instant since, long secondsLeft) {

    static PauseDocument of(Pause pause) {
        return new PauseDocument(
                pause.provider(), pause.reason(), pause.since(), pause.left().toSeconds());
    }
}
