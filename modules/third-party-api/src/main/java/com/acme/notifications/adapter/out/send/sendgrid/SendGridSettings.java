package com.acme.notifications.adapter.out.send.sendgrid;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.sendgrid")
public interface SendGridSettings {

    String apiKey();

    /** The address of a sender that SendGrid has verified. */
    String from();

    Optional<String> fromName();

    /** The verification key of the signed event webhook. */
    Optional<String> eventsKey();

    /** How long one mail may take, from the first byte to the last; shorter than the lease. */
    @WithDefault("30s")
    Duration timeLimit();
}
