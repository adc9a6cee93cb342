package com.acme.notifications.adapter.out.send;

import com.acme.notifications.application.SendResult;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What an answer outside the 200s means for the notification. Status codes: RFC 9110, section 15. */
final class HttpRefusal {

    private static final int LONGEST_REASON = 300;
    private static final int GATEWAY_TIMEOUT = 504;

    /** Request timeout, the same request still under way, too early, too many requests: nothing wrong with this one. */
    private static final Set<Integer> LATER = Set.of(408, 409, 425, 429);

    private HttpRefusal() {}

    static SendResult of(String provider, Response response, Function<Response, Optional<Duration>> retryAfter) {
        int status = response.getStatus();
        String reason = provider + " answered " + status + body(response);
        if (status == GATEWAY_TIMEOUT) {
            // Something in front of the provider passed the request on and heard nothing.
            return new SendResult.Ambiguous(reason);
        }
        if (LATER.contains(status) || status / 100 == 5) {
            return new SendResult.Transient(reason, retryAfter.apply(response));
        }
        return new SendResult.Permanent(reason);
    }

    private static String body(Response response) {
        String text;
        try {
            text = response.readEntity(String.class);
        } catch (RuntimeException unreadable) {
            return "";
        }
        if (text == null || text.isBlank()) {
            return "";
        }
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return ": " + (line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line);
    }
}
