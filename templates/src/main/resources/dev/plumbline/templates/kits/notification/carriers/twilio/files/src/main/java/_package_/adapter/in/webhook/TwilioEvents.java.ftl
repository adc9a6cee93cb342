package [=package].adapter.in.webhook;

import [=package].adapter.out.send.twilio.TwilioSettings;
import [=package].application.ProviderEvent;
import [=package].application.ProviderEvent.Status;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's status callbacks. Signed are the address, as Twilio knows it, and all fields; there is no time stamp, and a replay
 * says nothing new.
 *
 * <p>Sources, read 2026-11-27:
 * <a href="https://www.twilio.com/docs/usage/webhooks/webhooks-security">webhooks security</a>,
 * <a href="https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks">message status</a>.
 */
@Path("/events/twilio")
@PermitAll
class TwilioEvents {

    private static final String PROVIDER = "twilio";

    /** Twilio has no other by default. */
    private static final String HMAC = "HmacSHA1";

<#if purpose != "transactional">
    /** Unknown destination handset: the number does not exist, or not any more. */
    private static final String GONE = "30005";

</#if>
    private final EventIntake intake;
    private final TwilioSettings settings;

    TwilioEvents(EventIntake intake, TwilioSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @HeaderParam("X-Twilio-Signature") @DefaultValue("") String signature,
            @QueryParam("notification") @DefaultValue("") String notification,
            @Context UriInfo uri,
            byte[] body) {
        var fields = fields(body);
        var signed = new StringBuilder(settings.eventsUrl().orElse(""))
                .append('?')
                .append(uri.getRequestUri().getRawQuery());
        fields.forEach((name, value) -> signed.append(name).append(value));
        intake.requireProof(PROVIDER, isSigned(signed.toString(), signature));
        return intake.take(PROVIDER, Stream.of(event(notification, fields)));
    }

    private SortedMap<String, String> fields(byte[] body) {
        SortedMap<String, String> fields = new TreeMap<>();
        try {
            for (String field : new String(body, StandardCharsets.UTF_8).split("&", 0)) {
                int end = field.indexOf('=');
                fields.put(decoded(field.substring(0, end)), decoded(field.substring(end + 1)));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw intake.unreadable(PROVIDER);
        }
        return fields;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private boolean isSigned(String text, String signature) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.authToken().getBytes(StandardCharsets.UTF_8), HMAC));
            var right = Base64.getEncoder().encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Optional<ProviderEvent> event(String notification, Map<String, String> fields) {
        var sid = fields.getOrDefault("MessageSid", "");
        var said = fields.getOrDefault("MessageStatus", "");
        return status(said)
                .map(status -> new ProviderEvent(
                        PROVIDER,
                        said + " " + sid,
                        notification,
                        sid,
                        status,
                        said + ", error " + fields.getOrDefault("ErrorCode", "unknown")<#if purpose != "transactional">,
                        GONE.equals(fields.get("ErrorCode"))</#if>));
    }

    private static Optional<Status> status(String said) {
        return switch (said) {
            case "delivered" -> Optional.of(Status.DELIVERED);
            case "undelivered", "failed" -> Optional.of(Status.BOUNCED);
            default -> Optional.empty();
        };
    }
}
