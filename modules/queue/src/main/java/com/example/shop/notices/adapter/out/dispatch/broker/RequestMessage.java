package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.adapter.in.rest.NotificationDocument;
import com.example.shop.notices.domain.NotificationRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * What a producer asks for by message: the JSON of a request over HTTP, with the key beside it.
 *
 * @param key the idempotency key
 */
record RequestMessage(String key, NotificationDocument document) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws UnreadableMessageException if it is no JSON, or has fields that no request has */
    static RequestMessage read(Object payload) {
        try {
            var fields = JSON.readTree(
                    payload instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : String.valueOf(payload));
            if (!(fields instanceof ObjectNode object)) {
                throw new UnreadableMessageException("it is no JSON object");
            }
            var key = object.remove("key");
            return new RequestMessage(
                    key == null ? null : key.asText(), JSON.treeToValue(object, NotificationDocument.class));
        } catch (JsonProcessingException e) {
            throw new UnreadableMessageException("it is no request: " + e.getOriginalMessage());
        }
    }

    NotificationRequest toRequest() {
        return document.toRequest(key);
    }
}
