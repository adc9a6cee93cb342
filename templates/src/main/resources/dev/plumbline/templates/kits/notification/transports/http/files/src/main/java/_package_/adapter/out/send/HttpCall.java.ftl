package [=package].adapter.out.send;

import [=package].application.SendResult;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * One call of a provider's HTTP interface.
 *
 * @param provider as it is named in reasons
 * @param limit for the whole call; the client's own time limits start anew with every byte that trickles in
 * @param providerId the id the provider gave, read from an answer of the 200s; null or empty if there is none
 * @param ownMeaning what a refusal means, where a provider has a way of its own to say so
 */
public record HttpCall(
        String provider,
        Duration limit,
        Function<Response, String> providerId,
        Function<HttpRefusal, Optional<SendResult>> ownMeaning) {

    /** For providers that say what they mean with the status and the header Retry-After. */
    public HttpCall(String provider, Duration limit, Function<Response, String> providerId) {
        this(provider, limit, providerId, refusal -> Optional.empty());
    }

    /** Makes the call and waits for it. Does not throw for anything the provider or the network can do. */
    public SendResult make(Uni<Response> call) {
        try (Response response = call.await().atMost(limit)) {
            return meaning(response);
        } catch (WebApplicationException refused) {
            return refusal(refused.getResponse());
        } catch (TimeoutException slow) {
            return new SendResult.Ambiguous("no whole answer from " + provider + " within " + limit.toMillis() + " ms");
        } catch (RuntimeException broken) {
            // The client wraps what the network did in this or that, and documents neither.
            return HttpBreakdown.of(provider, broken);
        }
    }

    private SendResult meaning(Response response) {
        if (response.getStatus() / 100 == 2) {
            return new SendResult.Accepted(idFrom(response));
        }
        return refusal(response);
    }

    private SendResult refusal(Response response) {
        HttpRefusal refusal = HttpRefusal.of(response);
        return ownMeaning.apply(refusal).orElseGet(() -> refusal.meaning(provider));
    }

    /** An answer of the 200s means taken, readable or not: to send again would be a duplicate. */
    private String idFrom(Response response) {
        try {
            String id = providerId.apply(response);
            return id == null || id.isBlank() ? "no id from " + provider : id;
        } catch (RuntimeException unreadable) {
            return "no readable id from " + provider;
        }
    }
}
