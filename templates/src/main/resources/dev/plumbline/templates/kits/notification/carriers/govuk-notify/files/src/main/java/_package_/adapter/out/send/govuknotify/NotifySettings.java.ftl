package [=package].adapter.out.send.govuknotify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.govuk-notify")
public interface NotifySettings {

    /** The whole key: its name, the service's id and the secret, joined by hyphens. */
    String apiKey();

    /** The id of a template with the placeholders {@code subject} and {@code body}. */
    Optional<String> emailTemplate();

    /** The id of a template with the placeholder {@code body}. */
    Optional<String> smsTemplate();

    /** The id of a template with the placeholders {@code subject} and {@code body}, and a block for the address. */
    Optional<String> letterTemplate();

    /** What Notify proves its delivery receipts by: a token of yours. */
    Optional<String> eventsToken();

    /** How long one notification may take, from the first byte to the last; shorter than the lease. */
    @WithDefault("30s")
    Duration timeLimit();
}
