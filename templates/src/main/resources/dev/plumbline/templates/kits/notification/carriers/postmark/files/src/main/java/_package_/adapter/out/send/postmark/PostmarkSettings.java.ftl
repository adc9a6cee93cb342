package [=package].adapter.out.send.postmark;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.postmark")
public interface PostmarkSettings {

    String serverToken();

    /** An address Postmark has confirmed, with or without a name: {@code Acme <no-reply@example.com>}. */
    String from();

    @WithDefault("outbound")
    String messageStream();

    /** What Postmark proves its events by: a user and a password of yours, {@code user:password}. */
    Optional<String> eventsLogin();

    /** How long one mail may take, from the first byte to the last; shorter than the lease. */
    @WithDefault("30s")
    Duration timeLimit();
}
