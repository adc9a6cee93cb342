package [=package].adapter.out.send;

import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
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

    /** The id the provider gave, read from an answer of the 200s; null or empty if there is none. */
    protected abstract String providerId(Response accepted);

    /** What a refusal means, where a provider has a way of its own to say so. */
    protected Optional<SendResult> ownMeaning(HttpRefusal refusal) {
        return Optional.empty();
    }

    /** A text of an answer in JSON, such as its id. */
    protected static String text(Response answer, String field) {
        return answer.hasEntity() ? answer.readEntity(JsonNode.class).path(field).asText(null) : null;
    }

    /** RFC 7617. */
    protected static String basic(String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** Makes the call and waits for it. Does not throw for anything the provider or the network can do. */
    protected SendResult make(Uni<Response> call) {
        try (Response response = call.await().atMost(limit)) {
            return response.getStatus() / 100 == 2 ? new SendResult.Accepted(idFrom(response)) : refusal(response);
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

    /** An answer of the 200s means taken, readable or not: to send again would be a duplicate. */
    private String idFrom(Response response) {
        try {
            String id = providerId(response);
            return id == null || id.isBlank() ? "no id from " + provider : id;
        } catch (RuntimeException unreadable) {
            return "no readable id from " + provider;
        }
    }
}
