package com.acme.notifications.adapter.out.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things are kept. What is pending is kept until it is not. */
@ConfigMapping(prefix = "notifications.keep")
public interface KeepSettings {

    /** The subject and text of what was sent, from accepting. */
    @WithDefault("PT168H")
    Duration texts();

    /** What was sent, from accepting. The same idempotency key is a new notification afterwards. */
    Duration sent();

    /** What is parked and nobody has replayed, from parking. */
    Duration parked();

    /** How often to look. */
    @WithDefault("1h")
    String lookEvery();
}
