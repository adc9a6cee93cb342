package [=package].adapter.in.rest;

import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The body of a request.
 *
 * @param channel a name of {@link Channel}, in either case
 * @param subject may be left out on channels that have none
 */
record NotificationDocument(String channel, String to, String subject, String body) {

    /** @throws InvalidRequestException if anything is missing or wrong; it names all that is missing */
    NotificationRequest toRequest(String key) {
        List<String> missing = new ArrayList<>();
        require(missing, "the header Idempotency-Key", key);
        require(missing, "channel", channel);
        require(missing, "to", to);
        require(missing, "body", body);
        if (!missing.isEmpty()) {
            throw new InvalidRequestException("missing: " + String.join(", ", missing));
        }
        try {
            var recipient = new Recipient(knownChannel(), to);
            return new NotificationRequest(new IdempotencyKey(key), recipient, subject == null ? "" : subject, body);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(e.getMessage());
        }
    }

    private Channel knownChannel() {
        return Arrays.stream(Channel.values())
                .filter(known -> known.name().equals(channel.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown channel '" + channel + "'; known are " + Arrays.toString(Channel.values())));
    }

    private static void require(List<String> missing, String name, String value) {
        if (value == null) {
            missing.add(name);
        }
    }
}
