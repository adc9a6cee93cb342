package com.acme.notifications.adapter.out.send;

import com.acme.notifications.application.NotificationSender;
import com.acme.notifications.application.SendResult;
import com.acme.notifications.domain.Channel;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** What hands a notification to a provider by one call of its HTTP interface. */
public abstract class HttpSender implements NotificationSender {

    /** Where a list would be sent, to each of them; a notification has one recipient. */
    protected static final SendResult LIST_OF_ADDRESSES =
            new SendResult.Permanent("a list of addresses, where one is asked for");

    protected static final Optional<String> NO_ID = Optional.of("no id");

    private final String provider;
    private final Set<Channel> channels;
    private final Duration limit;

    /** @param limit for the whole call; the client's own time limits start anew with every byte that trickles in */
    protected HttpSender(String provider, Set<Channel> channels, Duration limit) {
        this.provider = provider;
        this.channels = Set.copyOf(channels);
        this.limit = limit;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public Set<Channel> channels() {
        return channels;
    }

    @Override
    public Duration timeLimit() {
        return limit;
    }

    /**
     * The id in an answer of the 200s; {@link #NO_ID} where the provider gives none. Empty if the provider does not answer
     * so when it has taken a message: a proxy may answer for it, with a page that asks somebody to sign in.
     */
    protected abstract Optional<String> taken(Response answer);

    /** What a refusal means, where a provider has a way of its own to say so. */
    protected Optional<SendResult> ownMeaning(HttpRefusal refusal) {
        return Optional.empty();
    }

    /** A text of an answer in JSON, such as its id. */
    protected static Optional<String> text(Response answer, String field) {
        return is("json", answer)
                ? Optional.ofNullable(
                        answer.readEntity(JsonNode.class).path(field).asText(null))
                : Optional.empty();
    }

    protected static boolean isPage(Response answer) {
        return is("html", answer);
    }

    private static boolean is(String subtype, Response answer) {
        return answer.hasEntity()
                && answer.getMediaType() != null
                && answer.getMediaType().getSubtype().contains(subtype);
    }

    /** RFC 7617. */
    protected static String basic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** Makes the call and waits for it. Does not throw for anything the provider or the network can do. */
    protected SendResult make(Uni<Response> call) {
        try (Response response = call.await().atMost(limit)) {
            return response.getStatus() / 100 == 2 ? accepted(response) : refusal(response);
        } catch (WebApplicationException refused) {
            return refusal(refused.getResponse());
        } catch (TimeoutException slow) {
            return new SendResult.Ambiguous("no whole answer from " + provider + " within " + limit.toMillis() + " ms");
        } catch (RuntimeException broken) {
            // The client wraps what the network did in this or that, and documents neither.
            return HttpBreakdown.of(provider, broken);
        }
    }

    private SendResult refusal(Response response) {
        HttpRefusal refusal = HttpRefusal.of(response);
        return ownMeaning(refusal).orElseGet(() -> refusal.meaning(provider));
    }

    private SendResult accepted(Response response) {
        return id(response)
                .<SendResult>map(SendResult.Accepted::new)
                .orElseGet(() -> new SendResult.Misconfigured(provider + " answered " + response.getStatus()
                        + ", but not as it does when it has taken a message; something in between may answer for it"));
    }

    private Optional<String> id(Response response) {
        try {
            return taken(response).filter(id -> !id.isBlank());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
