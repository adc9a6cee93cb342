package com.acme.notifications.adapter.in.webhook;

import com.acme.notifications.adapter.out.send.sendgrid.SendGridEventKey;
import com.acme.notifications.adapter.out.send.sendgrid.SendGridSettings;
import com.acme.notifications.application.ProviderEvent;
import com.acme.notifications.application.ProviderEvent.Status;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * SendGrid's signed event webhook. Signed are the time stamp and the body.
 *
 * <p>Sources, read 2026-11-27:
 * <a href="https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features">security
 * features</a>, <a href="https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event">events</a>.
 */
@Path("/events/sendgrid")
@PermitAll
class SendGridEvents {

    private static final String PROVIDER = "sendgrid";

    private final EventIntake intake;
    private final SendGridEventKey key;

    SendGridEvents(EventIntake intake, SendGridSettings settings) {
        this.intake = intake;
        this.key = SendGridEventKey.parse(settings.eventsKey().orElse(""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(
            @HeaderParam("X-Twilio-Email-Event-Webhook-Timestamp") @DefaultValue("") String timestamp,
            @HeaderParam("X-Twilio-Email-Event-Webhook-Signature") @DefaultValue("") String signature,
            byte[] body) {
        intake.requireProof(PROVIDER, key.hasSigned(timestamp, body, signature));
        intake.requireNow(PROVIDER, timestamp);
        var events = intake.read(PROVIDER, body);
        return intake.take(
                PROVIDER, StreamSupport.stream(events.spliterator(), false).map(SendGridEvents::event));
    }

    private static Optional<ProviderEvent> event(JsonNode event) {
        return status(event.path("event").asText())
                .map(status -> new ProviderEvent(
                        PROVIDER,
                        event.path("sg_event_id").asText(),
                        event.path("notification_id").asText(),
                        messageId(event.path("sg_message_id").asText()),
                        status,
                        event.path("reason").asText()));
    }

    /** What SendGrid answered when it took the mail, without what it appends of its own machines. */
    private static String messageId(String whole) {
        return whole.replaceFirst("\\.(filter|recvd).*", "");
    }

    /** What was dropped SendGrid did not even try, as the address had bounced before. */
    private static Optional<Status> status(String event) {
        return switch (event) {
            case "delivered" -> Optional.of(Status.DELIVERED);
            case "bounce", "dropped" -> Optional.of(Status.BOUNCED);
            default -> Optional.empty();
        };
    }
}
