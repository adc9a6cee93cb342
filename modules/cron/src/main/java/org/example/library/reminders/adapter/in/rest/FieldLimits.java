package org.example.library.reminders.adapter.in.rest;

import java.util.ArrayList;
import java.util.List;
import org.example.library.reminders.domain.NotificationRequest;
import org.example.library.reminders.domain.Recipient;

/** What is refused before it is kept, because every provider would refuse it after it was accepted. */
final class FieldLimits {

    /** A line of a mail has no more (RFC 5322, 2.1.1). */
    private static final int SUBJECT = 998;

    /** A path of a mail has no more, and is in angle brackets (RFC 5321, 4.5.3.1.3). */
    private static final int MAIL_ADDRESS = 254;

    /** Device tokens are a few hundred. */
    private static final int OTHER_ADDRESS = 4_096;

    private FieldLimits() {}

    /** @throws InvalidRequestException naming all that is wrong */
    static void check(NotificationRequest request) {
        List<String> wrong = new ArrayList<>();
        wrong.addAll(address(request.recipient()));
        wrong.addAll(length("subject", request.subject(), SUBJECT));
        wrong.addAll(length("body", request.body(), longestBody(request.recipient())));
        if (!wrong.isEmpty()) {
            throw new InvalidRequestException(String.join("; ", wrong));
        }
    }

    private static List<String> address(Recipient recipient) {
        var to = recipient.address();
        return switch (recipient.channel()) {
            case EMAIL ->
                to.length() <= MAIL_ADDRESS && to.matches("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+")
                        ? List.of()
                        : List.of("to is not one mail address such as reader@example.com");
            case SMS ->
                to.matches("\\+?[0-9][0-9 ()-]{4,24}")
                        ? List.of()
                        : List.of("to is not a telephone number such as +441632960000");
            default -> length("to", to, OTHER_ADDRESS);
        };
    }

    /** In characters. A text message: the longest of Twilio; a push: 4 KB of Firebase and Apple; chat: that of Slack. */
    private static int longestBody(Recipient recipient) {
        return switch (recipient.channel()) {
            case SMS -> 1_600;
            case PUSH -> 4_000;
            case CHAT -> 40_000;
            case EMAIL, WEBHOOK, LETTER -> 500_000;
        };
    }

    private static List<String> length(String field, String text, int most) {
        return text.length() <= most
                ? List.of()
                : List.of("%s has %,d characters, of %,d at most".formatted(field, text.length(), most));
    }
}
