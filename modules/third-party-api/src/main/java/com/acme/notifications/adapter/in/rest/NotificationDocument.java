package com.acme.notifications.adapter.in.rest;

import com.acme.notifications.domain.Channel;
import com.acme.notifications.domain.IdempotencyKey;
import com.acme.notifications.domain.NotificationRequest;
import com.acme.notifications.domain.Recipient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The body of a request.
 *
 * @param channel a name of {@link Channel}, in either case
 * @param subject may be left out on channels that have none
 */
public record NotificationDocument(String channel, String to, String subject, String body) {

    /**
     * What is asked for, by this document and the header.
     *
     * @throws InvalidRequestException if anything is missing or wrong; it names all that is missing
     */
    public NotificationRequest toRequest(String key) {
        List<String> missing = new ArrayList<>();
        require(missing, "the header Idempotency-Key", key);
        require(missing, "channel", channel);
        require(missing, "to", to);
        require(missing, "body", body);
        if (!missing.isEmpty()) {
            throw new InvalidRequestException("missing: " + String.join(", ", missing));
        }
        try {
            var recipient = new Recipient(known(Channel.values(), "channel", channel), to);
            var request =
                    new NotificationRequest(new IdempotencyKey(key), recipient, subject == null ? "" : subject, body);
            FieldLimits.check(request);
            return request;
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(e.getMessage());
        }
    }

    /** @throws InvalidRequestException naming those that are known, if this is none of them */
    static <E extends Enum<E>> E known(E[] values, String what, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(
                        "unknown " + what + " '" + name + "'; known are " + Arrays.toString(values)));
    }

    private static void require(List<String> missing, String name, String value) {
        if (value == null) {
            missing.add(name);
        }
    }
}
