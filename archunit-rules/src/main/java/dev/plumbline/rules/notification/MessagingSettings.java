package dev.plumbline.rules.notification;

import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
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
        SettingPatterns patterns =
                new SettingPatterns(NameLists.beside(MessagingSettings.class).map(list));
        return subject.configuration()
                .filter(entry -> patterns.fit(entry, setting -> Stream.of(setting.value())))
                .map(Subject::violation);
    }
}
