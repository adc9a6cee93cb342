package com.acme.notifications.adapter.in.webhook;

import com.acme.notifications.parts.RealParts;
import com.acme.notifications.parts.SendGridPart;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class SendGridEventsTest extends EventsContract {

    SendGridEventsTest() {
        super(SendGridPart.class, "sendgrid");
    }

    @Override
    protected String text(Told told) {
        var event = Map.of(DELIVERED, "delivered", BOUNCED, "bounce", UNDER_WAY, "processed")
                .get(told.status());
        return """
                [{"email": "ada@example.org", "event": "%s", "type": "bounce", "reason": "550 no such recipient", "timestamp": 1795766400,
                  "sg_event_id": "%s", "sg_message_id": "%s.recvd-5f54b5d587-g6qlm-1-62E-8.0", "notification_id": "%s"}]
                """
                .formatted(event, UUID.randomUUID(), told.providerId(), told.notification());
    }

    @Override
    protected Call call(String text, Told told, Instant at, boolean isForged) {
        var timestamp = Long.toString(at.getEpochSecond());
        var signer = isForged ? new SendGridPart() : part(SendGridPart.class);
        var headers = Map.of(
                "X-Twilio-Email-Event-Webhook-Timestamp",
                timestamp,
                "X-Twilio-Email-Event-Webhook-Signature",
                signer.sign(timestamp + text));
        return new Call("/events/sendgrid", ContentType.JSON, headers, text);
    }

    @Test
    void what_is_older_or_newer_than_five_minutes_is_refused() {
        refusedAt(Instant.now().minus(Duration.ofMinutes(6)));
        refusedAt(Instant.now().plus(Duration.ofMinutes(6)));
    }
}
