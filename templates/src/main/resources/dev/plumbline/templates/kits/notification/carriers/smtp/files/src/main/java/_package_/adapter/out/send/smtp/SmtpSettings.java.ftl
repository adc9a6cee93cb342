package [=package].adapter.out.send.smtp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.smtp")
public interface SmtpSettings {

    String host();

    @WithDefault("587")
    int port();

    Optional<String> user();

    Optional<String> password();

    @WithDefault("required")
    StartTls starttls();

    /** An address, with or without a name: {@code Library <no-reply@example.com>}. */
    String from();

    @WithDefault("5s")
    Duration connectTimeout();

    /** How long to wait for each answer. */
    @WithDefault("20s")
    Duration readTimeout();

    /** How long one mail may take, from connecting to the last answer; shorter than the lease. */
    @WithDefault("60s")
    Duration timeLimit();

    /** Whether the conversation is encrypted. */
    enum StartTls {
        OFF,
        /** If the server offers it. */
        ON,
        /** Or nothing is sent. */
        REQUIRED
    }
}
