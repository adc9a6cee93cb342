package [=package].adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How hard to try. */
@ConfigMapping(prefix = "notifications.delivery")
public interface DeliverySettings {

    /** How long an attempt may take before somebody else may try; longer than the last mile's own time limit. */
    @WithDefault("PT2M")
    Duration lease();

    /** Attempts in all, the first included; at least 1. */
    @WithDefault("12")
    int maxAttempts();

    /** Before the second attempt; doubles from then on. */
    @WithDefault("PT5S")
    Duration firstDelay();

    /** What the doubling stops at. */
    @WithDefault("PT1H")
    Duration longestDelay();
}
