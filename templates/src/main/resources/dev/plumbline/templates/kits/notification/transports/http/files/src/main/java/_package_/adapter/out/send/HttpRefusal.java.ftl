package [=package].adapter.out.send;

import [=package].application.SendResult;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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

    /** Request timeout, the same request still under way, too early, too many requests: nothing wrong with this one. */
    private static final Set<Integer> LATER = Set.of(408, 409, 425, 429);

    static HttpRefusal of(Response response) {
        return new HttpRefusal(response.getStatus(), bodyOf(response), response::getHeaderString);
    }

    SendResult meaning(String provider) {
        if (status == GATEWAY_TIMEOUT) {
            // Something in front of the provider passed the request on and heard nothing.
            return new SendResult.Ambiguous(reason(provider));
        }
        if (LATER.contains(status) || status / 100 == 5) {
            String wait = headers.apply(HttpHeaders.RETRY_AFTER);
            return new SendResult.Transient(reason(provider), RetryAfter.parse(wait, Instant.now()));
        }
        return new SendResult.Permanent(reason(provider));
    }

    String reason(String provider) {
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
