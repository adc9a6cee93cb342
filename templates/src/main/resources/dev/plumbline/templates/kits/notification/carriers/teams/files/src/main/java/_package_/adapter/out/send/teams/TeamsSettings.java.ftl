package [=package].adapter.out.send.teams;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.teams")
public interface TeamsSettings {

    /** The address of each webhook, which is a secret, by the name that a request has for its recipient. */
    Map<String, String> webhooks();

    /** How long one message may take, from the first byte to the last; shorter than the lease. */
    @WithDefault("30s")
    Duration timeLimit();
}
