package [=package].adapter.out.send.twilio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.twilio")
public interface TwilioSettings {

    String accountSid();

    String authToken();

    /** A number in E.164 or an alphanumeric sender; this or the messaging service. */
    Optional<String> from();

    Optional<String> messagingServiceSid();

    /** Where Twilio tells what became of a message: the address of {@code /events/twilio} as it is known outside. */
    Optional<String> eventsUrl();

    /** How long one message may take, from the first byte to the last; shorter than the lease. */
    @WithDefault("30s")
    Duration timeLimit();
}
