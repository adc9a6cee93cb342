package [=package].adapter.out.send.knock;

import [=package].domain.Channel;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.knock")
public interface KnockSettings {

    /** The secret key of an environment. */
    String apiKey();

    /** The key of the workflow for what names none. */
    String workflow();

    /** What the workflows carry; the rest is refused without asking. */
    Set<Channel> channels();

    /** How long one call may take, from the first byte to the last; shorter than the lease. */
    @WithDefault("30s")
    Duration timeLimit();
}
