package dev.plumbline.rules.notification;

import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Keys of messaging clients, and the values of them that lose messages. */
final class MessagingSettings {

    private MessagingSettings() {}

    /** What lets the broker forget a message that counts as sent. */
    static Stream<Violation> notStored(Subject subject) {
        return found(subject, "not-stored");
    }

    /** What acknowledges a message without waiting for its work. */
    static Stream<Violation> acknowledgedEarly(Subject subject) {
        return found(subject, "acknowledged-early");
    }

    private static Stream<Violation> found(Subject subject, String list) {
        Map<String, Set<String>> settings =
                NameLists.beside(MessagingSettings.class).map(list);
        return subject.configuration()
                .filter(entry -> settings.entrySet().stream()
                        .filter(setting -> entry.key().matches(setting.getKey()))
                        .flatMap(setting -> setting.getValue().stream())
                        .anyMatch(entry.value().strip().toLowerCase(Locale.ROOT)::matches))
                .map(Subject::violation);
    }
}
