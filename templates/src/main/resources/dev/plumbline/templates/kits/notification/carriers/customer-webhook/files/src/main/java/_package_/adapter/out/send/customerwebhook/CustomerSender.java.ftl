package [=package].adapter.out.send.customerwebhook;

import [=package].adapter.out.send.HttpSender;
import [=package].adapter.out.send.SettingFaults;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to a customer's system. */
@Singleton
class CustomerSender extends HttpSender {

    private final CustomerApi api;
    private final CustomerSettings settings;
    private final ObjectMapper json;

    CustomerSender(@RestClient CustomerApi api, CustomerSettings settings, ObjectMapper json) {
        super("customer-webhook", Set.of(Channel.WEBHOOK), settings.timeLimit());
        this.api = api;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public List<String> faults() {
        var faults = new SettingFaults()
                .unless(!settings.endpoints().isEmpty(), "notifications.customer-webhook.endpoints has none");
        settings.endpoints().forEach((name, endpoint) -> {
            String key = "notifications.customer-webhook.endpoints." + name;
            faults.url(key + ".url", endpoint.url()).made(key + ".secret", () -> Signature.by(endpoint.secret()));
        });
        return faults.all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        var endpoint = settings.endpoints().get(request.recipient().address());
        if (endpoint == null) {
            return new SendResult.Permanent(
                    "there is no endpoint " + request.recipient().address());
        }
        Instant now = Instant.now();
        String body = body(id, request, now);
        String signature = Signature.by(endpoint.secret()).of(id.toString(), now.getEpochSecond(), body);
        return ofThisCustomer(make(api.send(endpoint.url(), id.toString(), now.getEpochSecond(), signature, body)));
    }

    private String body(NotificationId id, NotificationRequest request, Instant now) {
        var data = Map.of("id", id.toString(), "subject", request.subject(), "body", request.body());
        try {
            return json.writeValueAsString(Map.of("type", "notification", "timestamp", now.toString(), "data", data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What stops a provider would stop all customers. */
    private static SendResult ofThisCustomer(SendResult result) {
        if (result instanceof SendResult.Misconfigured wrong) {
            return new SendResult.Transient(wrong.reason(), Optional.empty());
        }
        return result instanceof SendResult.Unavailable away
                ? new SendResult.Transient(away.reason(), away.retryAfter())
                : result;
    }

    /** There is none. */
    @Override
    protected Optional<String> taken(Response answer) {
        return NO_ID;
    }
}
