package com.example.shop.notices.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How much at once, and how hard to try. {@link StartChecks} says what goes together. */
@ConfigMapping(prefix = "notifications.delivery")
public interface DeliverySettings {

    /** Messages on their way at the same moment, in this replica; at least 1. */
    @WithDefault("16")
    int senders();

    /** How often a second a provider may be called, by its name, in this replica; as often as it takes where it is not named. */
    Map<String, Double> perSecond();

    /** How long an attempt may take before somebody else may try; longer than the last mile's own time limit. */
    @WithDefault("PT2M")
    Duration lease();

    /** The longest wait before the second attempt; doubles from then on. */
    @WithDefault("PT5S")
    Duration firstDelay();

    /** What the doubling stops at. */
    @WithDefault("PT1H")
    Duration longestDelay();

    /** How old a notification may become and still be tried again; then it is parked. */
    @WithDefault("PT72H")
    Duration patience();

    /** Bounds attempts that never come to an end; at least 1. It is age that ends the others. */
    @WithDefault("200")
    int maxAttempts();

    /** How long a provider is left alone that takes nothing and does not say for how long; doubles from then on. */
    @WithDefault("PT5S")
    Duration firstPause();

    /** What that doubling stops at. */
    @WithDefault("PT5M")
    Duration longestPause();

    /** How long a clean stop waits for messages on their way. */
    @WithDefault("PT20S")
    Duration stopWithin();
}
