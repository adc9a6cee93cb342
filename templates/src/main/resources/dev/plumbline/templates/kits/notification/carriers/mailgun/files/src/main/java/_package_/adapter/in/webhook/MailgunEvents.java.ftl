package [=package].adapter.in.webhook;

import [=package].adapter.out.send.mailgun.MailgunSettings;
import [=package].application.ProviderEvent;
import [=package].application.ProviderEvent.Status;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Mailgun's webhooks. Signed are a time stamp and a token, and not what is said: so each token is good for one event, and for
 * minutes, and nobody but TLS keeps the rest as it was.
 *
 * <p>Sources, read 2026-11-27:
 * <a href="https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks">securing webhooks</a>,
 * <a href="https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-payloads">payloads</a>,
 * <a href="https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-retries">retries</a>.
 */
@Path("/events/mailgun")
@PermitAll
class MailgunEvents {

    private static final String PROVIDER = "mailgun";
    private static final String HMAC = "HmacSHA256";

    private final EventIntake intake;
    private final MailgunSettings settings;

    MailgunEvents(EventIntake intake, MailgunSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(byte[] body) {
        var whole = intake.read(PROVIDER, body);
        var proof = whole.path("signature");
        var timestamp = proof.path("timestamp").asText();
        var token = proof.path("token").asText();
        intake.requireProof(
                PROVIDER, isSigned(timestamp + token, proof.path("signature").asText()));
        intake.requireNow(PROVIDER, timestamp);
        return intake.take(PROVIDER, Stream.of(event(token, whole.path("event-data"))));
    }

    private boolean isSigned(String text, String signature) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.eventsKey().orElse("").getBytes(StandardCharsets.UTF_8), HMAC));
            var right = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    right.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Optional<ProviderEvent> event(String token, JsonNode event) {
        return status(event)
                .map(status -> new ProviderEvent(
                        PROVIDER,
                        token,
                        event.path("user-variables").path("notification_id").asText(),
                        messageId(event.path("message")
                                .path("headers")
                                .path("message-id")
                                .asText()),
                        status,
                        event.path("delivery-status")
                                .path("message")
                                .asText(event.path("reason").asText())<#if purpose != "transactional">,
                        event.path("reason").asText().matches("(suppress-)?bounce")</#if>));
    }

    /** Mailgun answers it with the angle brackets, and tells it without. */
    private static String messageId(String told) {
        return told.isEmpty() || told.startsWith("<") ? told : "<" + told + ">";
    }

    private static Optional<Status> status(JsonNode event) {
        return switch (event.path("event").asText()) {
            case "delivered" -> Optional.of(Status.DELIVERED);
            case "rejected" -> Optional.of(Status.BOUNCED);
            // A temporary one Mailgun tries again.
            case "failed" ->
                Optional.of(Status.BOUNCED)
                        .filter(bounced -> event.path("severity").asText().equals("permanent"));
            default -> Optional.empty();
        };
    }
}
