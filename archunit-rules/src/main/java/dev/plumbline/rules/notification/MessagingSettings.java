package dev.plumbline.rules.notification;

import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keys of messaging clients, and the values of them that lose messages. */
final class MessagingSettings {

    private record Setting(Pattern key, Pattern value) {

        static Setting of(String key, String value) {
            return new Setting(Pattern.compile(key), Pattern.compile(value));
        }
    }

    private static final String CHANNEL = "mp\\.messaging\\.(outgoing|incoming|connector)\\..+\\.";

    private static final List<Setting> NOT_STORED = List.of(
            Setting.of(CHANNEL + "acks|kafka\\.acks|spring\\.kafka\\.producer\\.acks", "0"),
            Setting.of("spring\\.jms\\.template\\.(delivery-mode|deliveryMode)", "non[-_]?persistent|1"));

    private static final List<Setting> ACKNOWLEDGED_EARLY = List.of(
            Setting.of(
                    CHANNEL + "enable\\.auto\\.commit|kafka\\.enable\\.auto\\.commit"
                            + "|spring\\.kafka\\.consumer\\.(enable-auto-commit|enableAutoCommit)",
                    "true"),
            Setting.of(CHANNEL + "auto-acknowledgement", "true"),
            Setting.of("spring\\.rabbitmq\\.listener\\.[a-z]+\\.(acknowledge-mode|acknowledgeMode)", "none"),
            Setting.of(
                    "spring\\.jms\\.listener\\.(session\\.)?(acknowledge-mode|acknowledgeMode)",
                    "dups[-_]?ok(_acknowledge)?|3"));

    private MessagingSettings() {}

    /** What lets the broker forget a message that counts as sent. */
    static Stream<Violation> notStored(Subject subject) {
        return found(subject, NOT_STORED);
    }

    /** What acknowledges a message without waiting for its work. */
    static Stream<Violation> acknowledgedEarly(Subject subject) {
        return found(subject, ACKNOWLEDGED_EARLY);
    }

    private static Stream<Violation> found(Subject subject, List<Setting> settings) {
        return subject.configuration()
                .filter(entry -> settings.stream()
                        .anyMatch(setting -> setting.key().matcher(entry.key()).matches()
                                && setting.value()
                                        .matcher(entry.value().strip().toLowerCase(Locale.ROOT))
                                        .matches()))
                .map(Subject::violation);
    }
}
