package com.example.shop.notices.domain;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a caller asks for.
 *
 * @param subject one line; may be empty on channels that have none
 */
public record NotificationRequest(IdempotencyKey key, Recipient recipient, String subject, String body) {

    public NotificationRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(recipient, "recipient");
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
        if (body.isBlank()) {
            throw new IllegalArgumentException("a notification needs a body");
        }
        if (body.indexOf('\0') >= 0 || !isText(recipient.address(), subject, body)) {
            throw new IllegalArgumentException("a notification is text: no NUL, no half of a surrogate pair");
        }
    }

    private static boolean isText(String... values) {
        return Stream.of(values)
                .allMatch(value -> StandardCharsets.UTF_8.newEncoder().canEncode(value));
    }
}
