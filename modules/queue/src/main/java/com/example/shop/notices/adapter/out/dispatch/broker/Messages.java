package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.domain.NotificationId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What a message says: all of a notification, for others read it who have no access to the database. */
final class Messages {

    /** What of a notification is needed to write its message. */
    static final String COLUMNS = "notification.id, idempotency_key, channel, address, subject, body, accepted_at";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Messages() {}

    static String write(ResultSet row) throws SQLException {
        var event = new NotificationEvent(
                NotificationEvent.VERSION,
                row.getObject("id", UUID.class),
                row.getString("idempotency_key"),
                row.getString("channel"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant().toString());
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws UnreadableMessageException if it is no event, or of a version that is not known here */
    static NotificationId read(Object message) {
        NotificationEvent event;
        try {
            event = JSON.readValue(String.valueOf(message), NotificationEvent.class);
        } catch (JsonProcessingException e) {
            throw new UnreadableMessageException("it is no event: " + e.getOriginalMessage());
        }
        if (event == null || event.id() == null) {
            throw new UnreadableMessageException("it names no notification");
        }
        if (event.version() != NotificationEvent.VERSION) {
            throw new UnreadableMessageException("its version is " + event.version() + ", and "
                    + NotificationEvent.VERSION + " is what is read here");
        }
        return new NotificationId(event.id());
    }
}
