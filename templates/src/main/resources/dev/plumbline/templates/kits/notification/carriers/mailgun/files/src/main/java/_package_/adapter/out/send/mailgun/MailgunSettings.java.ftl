package [=package].adapter.out.send.mailgun;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.mailgun")
public interface MailgunSettings {

    /** A key that may send for the domain. */
    String apiKey();

    /** The domain that Mailgun sends for. */
    String domain();

    /** An address of the domain, with or without a name. */
    String from();

    /** The signing key of webhooks, which is not the key that sends. */
    Optional<String> eventsKey();

    /** How long one mail may take, from the first byte to the last; shorter than the lease. */
    @WithDefault("30s")
    Duration timeLimit();
}
