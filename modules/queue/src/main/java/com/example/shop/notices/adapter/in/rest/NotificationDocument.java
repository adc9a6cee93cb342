package com.example.shop.notices.adapter.in.rest;

import com.example.shop.notices.domain.Channel;
import com.example.shop.notices.domain.IdempotencyKey;
import com.example.shop.notices.domain.NotificationRequest;
import com.example.shop.notices.domain.Recipient;
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
public record NotificationDocument(String channel, String to, String subject, String body) {

    /** @throws InvalidRequestException if anything is missing or wrong; it names all that is missing */
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
            return new NotificationRequest(new IdempotencyKey(key), recipient, subject == null ? "" : subject, body);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(e.getMessage());
        }
    }

    private static <E extends Enum<E>> E known(E[] values, String what, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown " + what + " '" + name + "'; known are " + Arrays.toString(values)));
    }

    private static void require(List<String> missing, String name, String value) {
        if (value == null) {
            missing.add(name);
        }
    }
}
