package com.example.shop.notices.adapter.out.dispatch.broker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * What every consumer reads: a message in JSON. A field may be added and keeps the version; a change that a consumer
 * has to know of gives it the next one.
 *
 * @param version of this form
 * @param key the caller's idempotency key
 * @param acceptedAt in UTC, ISO 8601
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record NotificationEvent(
        int version, UUID id, String key, String channel, String to, String subject, String body, String acceptedAt) {

    static final int VERSION = 1;
}
