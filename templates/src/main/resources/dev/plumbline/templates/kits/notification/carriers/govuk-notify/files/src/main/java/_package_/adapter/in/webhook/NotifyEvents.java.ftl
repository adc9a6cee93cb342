package [=package].adapter.in.webhook;

import [=package].adapter.out.send.govuknotify.NotifySettings;
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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Delivery receipts of GOV.UK Notify. Notify signs nothing: what proves a receipt is the bearer token that it was given with the
 * address. It sends none for letters.
 *
 * <p>Source, read 2026-11-27:
 * <a href="https://docs.notifications.service.gov.uk/rest-api.html#delivery-receipts">delivery receipts</a>.
 */
@Path("/events/govuk-notify")
@PermitAll
class NotifyEvents {

    private static final String PROVIDER = "govuk-notify";

    private final EventIntake intake;
    private final byte[] right;

    NotifyEvents(EventIntake intake, NotifySettings settings) {
        this.intake = intake;
        this.right = ("Bearer " + settings.eventsToken().orElse("")).getBytes(StandardCharsets.UTF_8);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(@HeaderParam(HttpHeaders.AUTHORIZATION) @DefaultValue("") String authorization, byte[] body) {
        intake.requireProof(PROVIDER, MessageDigest.isEqual(right, authorization.getBytes(StandardCharsets.UTF_8)));
        return intake.take(PROVIDER, Stream.of(event(intake.read(PROVIDER, body))));
    }

    private static Optional<ProviderEvent> event(JsonNode receipt) {
        var id = receipt.path("id").asText();
        var said = receipt.path("status").asText();
        return status(said)
                .map(status -> new ProviderEvent(
<#if purpose == "transactional">
                        PROVIDER, said + " " + id, receipt.path("reference").asText(), id, status, said));
<#else>
                        PROVIDER,
                        said + " " + id,
                        receipt.path("reference").asText(),
                        id,
                        status,
                        said,
                        said.equals("permanent-failure")));
</#if>
    }

    /** None of the failures Notify tries again by itself. */
    private static Optional<Status> status(String said) {
        return switch (said) {
            case "delivered" -> Optional.of(Status.DELIVERED);
            case "permanent-failure", "temporary-failure", "technical-failure" -> Optional.of(Status.BOUNCED);
            default -> Optional.empty();
        };
    }
}
