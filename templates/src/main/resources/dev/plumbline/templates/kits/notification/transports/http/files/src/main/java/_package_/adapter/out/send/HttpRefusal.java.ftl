package [=package].adapter.out.send;

import [=package].application.SendResult;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An answer outside the 200s. Status codes: RFC 9110, section 15.
 *
 * @param body one line, cut at 300 characters; may be empty
 * @param headers from the name to the value, or to null
 */
public record HttpRefusal(int status, String body, UnaryOperator<String> headers) {

    private static final int LONGEST_BODY = 300;
    private static final int GATEWAY_TIMEOUT = 504;

    /** Request timeout, the same request still under way, too early: nothing wrong with this one. */
    private static final Set<Integer> LATER = Set.of(408, 409, 425);

    /** Too many requests, service unavailable: nobody's turn. */
    private static final Set<Integer> NOT_NOW = Set.of(429, 503);

    /** Credentials, account, right, address, method: the same for every message, until somebody mends it. */
    private static final Set<Integer> SETTINGS = Set.of(401, 402, 403, 404, 405, 407);

    static HttpRefusal of(Response response) {
        return new HttpRefusal(response.getStatus(), bodyOf(response), response::getHeaderString);
    }

    SendResult meaning(String provider) {
        if (status == GATEWAY_TIMEOUT) {
            // Something in front of the provider passed the request on and heard nothing.
            return new SendResult.Ambiguous(reason(provider));
        }
        if (SETTINGS.contains(status) || status / 100 == 3) {
            return new SendResult.Misconfigured(reason(provider));
        }
        Optional<Duration> wait = RetryAfter.parse(headers.apply(HttpHeaders.RETRY_AFTER), Instant.now());
        if (NOT_NOW.contains(status)) {
            return new SendResult.Unavailable(reason(provider), wait);
        }
        if (LATER.contains(status) || status / 100 == 5) {
            return new SendResult.Transient(reason(provider), wait);
        }
        return new SendResult.Permanent(reason(provider));
    }

    public String reason(String provider) {
        return provider + " answered " + status + (body.isEmpty() ? "" : ": " + body);
    }

    private static String bodyOf(Response response) {
        String text;
        try {
            text = response.readEntity(String.class);
        } catch (RuntimeException unreadable) {
            return "";
        }
        String line =
                text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_BODY ? line.substring(0, LONGEST_BODY) + "…" : line;
    }
}
