package [=package].adapter.in.webhook;

import [=package].adapter.out.send.postmark.PostmarkSettings;
import [=package].application.ProviderEvent;
import [=package].application.ProviderEvent.Status;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Postmark's webhooks. Postmark signs nothing and says no time: what proves an event is the login that it was given with the
 * address, and what it says is what TLS kept.
 *
 * <p>Sources, read 2026-11-27:
 * <a href="https://postmarkapp.com/developer/webhooks/webhooks-overview">webhooks</a>,
 * <a href="https://postmarkapp.com/developer/webhooks/bounce-webhook">bounces</a>,
 * <a href="https://postmarkapp.com/developer/webhooks/delivery-webhook">deliveries</a>.
 */
@Path("/events/postmark")
@PermitAll
class PostmarkEvents {

    private static final String PROVIDER = "postmark";

    /** The others are delays, answers of machines, and complaints about what did arrive. */
    private static final Set<String> BOUNCES = Set.of(
            "HardBounce",
            "SoftBounce",
            "DnsError",
            "SpamNotification",
            "BadEmailAddress",
            "ManuallyDeactivated",
            "Blocked",
            "SMTPApiError",
            "DMARCPolicy");

    private final EventIntake intake;
    private final byte[] right;

    PostmarkEvents(EventIntake intake, PostmarkSettings settings) {
        this.intake = intake;
        var login = settings.eventsLogin().orElse("").getBytes(StandardCharsets.UTF_8);
        this.right = ("Basic " + Base64.getEncoder().encodeToString(login)).getBytes(StandardCharsets.UTF_8);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(@HeaderParam(HttpHeaders.AUTHORIZATION) @DefaultValue("") String authorization, byte[] body) {
        intake.requireProof(PROVIDER, MessageDigest.isEqual(right, authorization.getBytes(StandardCharsets.UTF_8)));
        return intake.take(PROVIDER, Stream.of(event(intake.read(PROVIDER, body))));
    }

    private static Optional<ProviderEvent> event(JsonNode event) {
        var message = event.path("MessageID").asText();
        return status(event)
                .map(status -> new ProviderEvent(
                        PROVIDER,
                        status + " " + event.path("ID").asText(message),
                        event.path("Metadata").path("notification-id").asText(),
                        message,
                        status,
                        event.path("Description").asText()<#if purpose != "transactional">,
                        event.path("Inactive").asBoolean()</#if>));
    }

    private static Optional<Status> status(JsonNode event) {
        return switch (event.path("RecordType").asText()) {
            case "Delivery" -> Optional.of(Status.DELIVERED);
            case "Bounce" ->
                Optional.of(Status.BOUNCED)
                        .filter(bounced -> BOUNCES.contains(event.path("Type").asText()));
            default -> Optional.empty();
        };
    }
}
